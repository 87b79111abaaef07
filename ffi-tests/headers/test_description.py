"""wgpu.json says what wgpu.h declares, in the schema of webgpu.json."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from header_facts import OURS, ROOT, Header

DESCRIPTION = OURS.with_name("wgpu.json")
WORDS = {
    "c_void": "void", "bool": "unsigned int", "uint16": "unsigned short", "uint32": "unsigned int",
    "uint64": "unsigned long", "usize": "unsigned long", "int32": "int", "float32": "float", "float64": "double",
    "string_with_default_empty": "struct WGPUStringView", "out_string": "struct WGPUStringView",
    "typedef.submission_index": "unsigned long", "callback.log": "struct WGPULogCallbackInfo",
    "function_type.log_callback": "void (*)(enum WGPULogLevel, struct WGPUStringView, void *)",
}
# What the schema has no words for, as the text of the description admits.
BYTES = {"struct WGPUInstanceExtras.budgetForDeviceCreation", "struct WGPUInstanceExtras.budgetForDeviceLoss",
         "struct WGPUPipelineCacheDescriptor.data"}
# Sixteen bytes in place.
UUIDS = {"struct WGPUSharedMemoryOpaqueFD.deviceUUID", "struct WGPUSharedMemoryOpaqueFD.driverUUID"}
# Rows of numbers in place.
ROWS = {"struct WGPUTlasInstance.transform": ("float", "float[12]")}
UNION = "native_display_handle_data"


@pytest.fixture(scope="module")
def said():
    return json.loads(DESCRIPTION.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def facts():
    """What wgpu.h declares beyond webgpu.h."""
    standard = Header(OURS.with_name("webgpu.h"), "c").facts
    return {name: fact for name, fact in Header(OURS, "c").facts.items() if name not in standard}


def pascal(name):
    return "".join(word[:1].upper() + word[1:] for word in name.split("_"))


def camel(name):
    return name[:1] + pascal(name)[1:]


def word(said, objects=()):
    """A type as C spells it."""
    name = said["type"]
    if name.startswith("array<"):
        name = name[6:-1]
    kind, _, rest = name.partition(".")
    spelled = WORDS.get(name) or {
        "enum": f"enum WGPU{pascal(rest)}", "bitflag": "unsigned long", "struct": f"struct WGPU{pascal(rest)}",
        "object": f"struct WGPU{pascal(rest)}Impl *"}[kind]
    if "pointer" not in said:
        return spelled
    const = said["pointer"] == "immutable"
    if spelled.endswith("*"):
        return f"{spelled}{'const ' if const else ''}*"
    return f"{'const ' if const else ''}{spelled} *"


def declared(members):
    """Names and types, with the count of each array before it."""
    for member in members:
        if member["type"].startswith("array<"):
            singular = re.sub(r"s$", "", re.sub(r"ies$", "y", member["name"]))
            yield camel(f"{singular}_count"), WORDS["usize"], {}
        yield camel(member["name"]), word(member), member


def test_it_is_fresh(tmp_path):
    fresh = tmp_path / "wgpu.json"
    subprocess.run([sys.executable, ROOT / "scripts/describe.py", fresh], check=True)
    assert fresh.read_text() == DESCRIPTION.read_text(), "make headers writes it anew"


def test_it_keeps_to_the_schema(said):
    schema = os.environ.get("WEBGPU_C_SCHEMA")
    if not schema:
        pytest.skip("WEBGPU_C_SCHEMA does not lead to schema.json of webgpu-headers")
    jsonschema.validate(said, json.loads(Path(schema).read_text()), cls=jsonschema.Draft202012Validator)


def test_enums_have_the_values_of_the_header(said, facts):
    values = {}
    for enum in said["enums"]:
        for entry in enum["entries"]:
            block = 0 if entry.get("namespace") == "webgpu" else said["enum_prefix"]
            name = f"WGPU{pascal(enum['name'])}"
            holder = name.replace("WGPU", "WGPUNative") if enum.get("extended") else name
            values[f"enum {holder}: {name}_{pascal(entry['name'])}"] = f"{block << 16 | entry['value']:#x}"
    there = {name: fact for name, fact in facts.items() if name.startswith("enum ") and ": " in name}
    # Words are joined without the underscores that a name may have.
    there = {name.replace("_", ""): fact for name, fact in there.items() if not name.endswith("_Force32")}
    assert {name.replace("_", ""): value for name, value in values.items()} == there
    assert len(values) > 100


def test_flags_have_the_values_of_the_header(said, tmp_path):
    there = Header(OURS, "c").values(tmp_path)
    for flags in said["bitflags"]:
        for entry in flags["entries"]:
            name = f"WGPU{pascal(flags['name'])}_{pascal(entry['name'])}"
            assert there.pop(f"value {name}") == entry["value"].to_bytes(8, "little").hex(), name
    prefixes = tuple(f"value WGPU{pascal(flags['name'])}_" for flags in said["bitflags"])
    assert not [name for name in there if name.startswith(prefixes)]


def test_structs_have_the_members_of_the_header(said, facts):
    there = {name: fact.split(", ", 2)[2] for name, fact in facts.items()
             if name.startswith("struct ") and "." in name and "CallbackInfo." not in name}
    members, optional = {}, set()
    for struct in said["structs"]:
        if struct["name"] == UNION:
            continue
        name = f"struct WGPU{pascal(struct['name'])}"
        if struct["type"] == "extension":
            members[f"{name}.chain"] = "struct WGPUChainedStruct"
        elif struct["type"] == "extensible":
            members[f"{name}.nextInChain"] = there.get(f"{name}.nextInChain")
            assert re.fullmatch(r"(const )?struct WGPUChainedStruct \*", members[f"{name}.nextInChain"])
        for member, type_, details in declared(struct["members"]):
            members[f"{name}.{member}"] = type_
            if details.get("optional"):
                optional.add(f"nullable {name.removeprefix('struct ')}.{member}")
    for name in BYTES:
        assert (members.pop(name), there.pop(name)) == ("const void *", "const unsigned char *")
    for name in UUIDS:
        assert (members.pop(name), there.pop(name)) == ("void", "unsigned char[16]")
    for name, types in ROWS.items():
        assert (members.pop(name), there.pop(name)) == types
    union = "struct WGPUNativeDisplayHandle.data"
    assert members.pop(union) == f"struct WGPU{pascal(UNION)}"
    (parts,) = [struct["members"] for struct in said["structs"] if struct["name"] == UNION]
    assert there.pop(union) == "union_decl {" + "; ".join(f"{word(p)} {p['name']}" for p in parts) + "}"
    assert members == there
    assert optional == {n for n in facts if n.startswith("nullable WGPU") and "." in n and "CallbackInfo." not in n}


def test_functions_have_the_parameters_of_the_header(said, facts):
    functions = {}
    holders = [("", None, said["functions"])]
    holders += [(pascal(o["name"]), f"struct WGPU{pascal(o['name'])}Impl *", o["methods"]) for o in said["objects"]]
    for holder, own, methods in holders:
        for method in methods:
            result = word(method["returns"]) if "returns" in method else "void"
            types = [own] if own else []
            types += [type_ for _, type_, _ in declared(method.get("args", []))]
            if "callback" in method:  # which makes the function one that returns a future
                result = "struct WGPUFuture"
                types.append(f"struct WGPU{pascal(method['callback'].removeprefix('callback.'))}CallbackInfo")
            functions[f"function wgpu{holder}{pascal(method['name'])}"] = (result, types)
    there = {}
    for name, fact in facts.items():
        if name.startswith("function "):
            result, parameters = re.fullmatch(r"(.*?) \((.*)\)", fact).groups()
            # Not at the commas within a function pointer.
            parts = re.split(r", (?![^()]*\))", parameters) if parameters else []
            # Without the names, which the text of the header says.
            there[name] = (result, [re.sub(r"\w+$", "", part).strip() for part in parts])
    loose = {name: (result, [type_.strip() for type_ in types]) for name, (result, types) in functions.items()}
    assert loose == there
    assert len(functions) > 25


def test_every_entity_has_a_text(said):
    silent = [f"{part}: {thing['name']}" for part in ("enums", "bitflags", "structs", "functions", "callbacks")
              for thing in said[part] if not thing["doc"].strip()]
    assert not silent
