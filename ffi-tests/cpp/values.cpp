// What is no object: enums, flags, strings, arrays, structs.
#include "kit.hpp"

#include <array>
#include <list>
#include <sstream>
#include <string_view>
#include <type_traits>

using wgpu::BufferUsage;

TEST_CASE("flags are combined, masked and tested")
{
    constexpr BufferUsage both = BufferUsage::CopyDst | BufferUsage::Vertex;
    static_assert(static_cast<uint64_t>(both) == (WGPUBufferUsage_CopyDst | WGPUBufferUsage_Vertex));
    static_assert((both & BufferUsage::Vertex) == BufferUsage::Vertex);
    static_assert((both ^ BufferUsage::Vertex) == BufferUsage::CopyDst);
    static_assert(!(both & BufferUsage::Index));
    static_assert((both & ~BufferUsage::Vertex) == BufferUsage::CopyDst);
    static_assert(((both & BufferUsage::Vertex) | BufferUsage::Index) == (BufferUsage::Vertex | BufferUsage::Index));
    BufferUsage usage = BufferUsage::None;
    usage |= BufferUsage::Index;
    CHECK(bool(usage & BufferUsage::Index));
    usage &= ~BufferUsage::Index;
    usage ^= BufferUsage::Storage;
    CHECK(usage == BufferUsage::Storage);
}

TEST_CASE("flags are 64 bits wide and enums 32, and neither is a number by itself")
{
    static_assert(sizeof(BufferUsage) == 8 && sizeof(wgpu::TextureFormat) == 4);
    static_assert(!std::is_convertible_v<BufferUsage, uint64_t>);
    static_assert(!std::is_convertible_v<wgpu::TextureFormat, uint32_t>);
    static_assert(!std::is_convertible_v<int, wgpu::LoadOp>);
}

TEST_CASE("what wgpu.h adds to an enum is a value of that enum")
{
    constexpr wgpu::FeatureName feature = wgpu::NativeFeature::PushConstants;
    static_assert(static_cast<WGPUNativeFeature>(feature) == WGPUNativeFeature_PushConstants);
    static_assert(std::is_same_v<wgpu::NativeTextureFormat, wgpu::TextureFormat>);
    CHECK(static_cast<WGPUNativeTextureFormat>(wgpu::TextureFormat::NV12) == WGPUNativeTextureFormat_NV12);
    CHECK(static_cast<WGPUNativeSType>(wgpu::SType::NativeLimits) == WGPUSType_NativeLimits);
}

TEST_CASE("values print as their names")
{
    std::ostringstream text;
    text << wgpu::TextureFormat::RGBA8Unorm << ' ' << wgpu::TextureDimension::e2D << ' '
         << (BufferUsage::CopySrc | BufferUsage::MapWrite) << ' ' << BufferUsage::None << ' '
         << static_cast<wgpu::LoadOp>(77) << ' ' << (BufferUsage::Index | static_cast<BufferUsage>(uint64_t(1) << 60));
    CHECK(text.str() == "RGBA8Unorm e2D MapWrite|CopySrc None 77 Index|1152921504606846976");
    CHECK(wgpu::ToString(static_cast<wgpu::LoadOp>(77)) == nullptr);
    text.str("");
    text << wgpu::StringView("abc", 2) << wgpu::StringView();
    CHECK(text.str() == "ab");
}

TEST_CASE("truths have the size of C's, and a third one is undefined")
{
    wgpu::Bool yes = true;
    CHECK(yes);
    CHECK_FALSE(wgpu::Bool());
    CHECK(wgpu::OptionalBool() == wgpu::OptionalBool::Undefined);
    CHECK(wgpu::OptionalBool(true) == wgpu::OptionalBool::True);
    wgpu::DepthStencilState state;
    CHECK(state.depthWriteEnabled != wgpu::OptionalBool::False);
    state.depthWriteEnabled = false;
    WGPUDepthStencilState const &c = state;
    CHECK(c.depthWriteEnabled == WGPUOptionalBool_False);
}

TEST_CASE("a status is true when all went well")
{
    CHECK(bool(wgpu::ConvertibleStatus(wgpu::Status::Success)));
    CHECK_FALSE(bool(wgpu::ConvertibleStatus(wgpu::Status::Error)));
    CHECK(wgpu::ConvertibleStatus(wgpu::Status::Error) == wgpu::Status::Error);
}

TEST_CASE("string views are made of whatever is a string")
{
    auto is = [](wgpu::StringView view, std::string_view text) { return std::string_view(view) == text; };
    std::string const owned = "owned";
    CHECK(is("text", "text"));
    CHECK(is(owned, "owned"));
    CHECK(is(std::string_view("a\0b", 3), std::string_view("a\0b", 3)));
    CHECK(is({"part", 2}, "pa"));
    CHECK(is(WGPUStringView{"c", WGPU_STRLEN}, "c"));
    WGPUStringView c = wgpu::StringView(owned);
    CHECK(c.data == owned.data());
    CHECK(c.length == 5);
    CHECK(wgpu::StringView("text").length == wgpu::kStrlen);
}

TEST_CASE("no string is not an empty string")
{
    CHECK(wgpu::StringView().IsUndefined());
    CHECK(wgpu::StringView(nullptr).IsUndefined());
    CHECK_FALSE(wgpu::StringView("").IsUndefined());
    CHECK_FALSE(wgpu::StringView(std::string_view()).IsUndefined());
    CHECK(wgpu::StringView("") != wgpu::StringView());
    CHECK(wgpu::StringView("ab", 1) == wgpu::StringView("a"));
    CHECK(std::string_view(wgpu::StringView()).empty());
}

TEST_CASE("spans are made of what holds an array")
{
    std::vector<int> vector = {1, 2, 3};
    std::array<int, 2> const array = {4, 5};
    int plain[] = {6};
    auto sum = [](wgpu::Span<int const> span) {
        int total = 0;
        for (int item : span) {
            total += item;
        }
        return total;
    };
    CHECK(sum(vector) == 6);
    CHECK(sum(array) == 9);
    CHECK(sum(plain) == 6);
    CHECK(sum({7, 8}) == 15);
    CHECK(sum({}) == 0);
    CHECK(sum({vector.data(), 2}) == 3);
    wgpu::Span<int> writable = vector;
    writable[0] = 10;
    CHECK(vector[0] == 10);
    CHECK(wgpu::Span<int>().empty());
    static_assert(!std::is_constructible_v<wgpu::Span<int>, std::vector<int> const &>);
    static_assert(!std::is_constructible_v<wgpu::Span<int const>, std::list<int> &>);
    static_assert(!std::is_constructible_v<wgpu::Span<int const>, std::vector<char> &>);
}

TEST_CASE("bytes are those of plain values only")
{
    std::vector<uint32_t> const vector = {1, 2, 3};
    uint16_t const array[] = {1, 2};
    CHECK(wgpu::Bytes(vector).size() == 12);
    CHECK(wgpu::Bytes(vector).data() == vector.data());
    CHECK(wgpu::Bytes(array).size() == 4);
    CHECK(wgpu::Bytes(std::string("abc")).size() == 3);
    static_assert(!std::is_constructible_v<wgpu::Bytes, std::vector<std::string>>);
}

TEST_CASE("a struct that extends another one says which it is")
{
    wgpu::ShaderSourceWGSL source;
    CHECK(source.sType == wgpu::SType::ShaderSourceWGSL);
    source.code = "fn";
    wgpu::ShaderModuleDescriptor descriptor;
    descriptor.nextInChain = &source;
    WGPUShaderModuleDescriptor const &c = descriptor;
    CHECK(c.nextInChain->sType == WGPUSType_ShaderSourceWGSL);
    CHECK(static_cast<WGPUShaderSourceWGSL const &>(source).code.data == source.code.data);
    wgpu::ShaderSourceWGSL named(wgpu::ShaderSourceWGSL::Init{&source, "x"});
    CHECK(named.nextInChain == &source);
    CHECK(named.code == "x");
}

TEST_CASE("arrays of structs are set with their count, and read")
{
    std::vector<wgpu::BindGroupEntry> entries(3);
    wgpu::BindGroupDescriptor descriptor;
    descriptor.SetEntries(entries);
    CHECK(descriptor.entryCount == 3);
    CHECK(descriptor.Entries().data() == entries.data());
    WGPUBindGroupDescriptor const &c = descriptor;
    CHECK(c.entries[2].size == WGPU_WHOLE_SIZE);
}

TEST_CASE("defaults are those of C, zeros that are none included")
{
    wgpu::BindGroupLayoutEntry entry;
    CHECK(entry.buffer.type == wgpu::BufferBindingType::BindingNotUsed);
    CHECK(wgpu::BufferBindingLayout().type == wgpu::BufferBindingType::Undefined);
    CHECK(wgpu::Extent3D().height == 1);
    CHECK(wgpu::SamplerDescriptor().lodMaxClamp == doctest::Approx(32));
    CHECK(wgpu::NativeLimits().maxNonSamplerBindings == wgpu::kLimitU32Undefined);
}

TEST_CASE("a descriptor shares its callbacks with its copies")
{
    int const before = kit::Counted::alive;
    {
        kit::Counted counted;
        wgpu::DeviceDescriptor first;
        first.SetUncapturedErrorCallback([counted](wgpu::Device const &, wgpu::ErrorType, wgpu::StringView) {});
        CHECK(kit::Counted::alive == before + 2);
        wgpu::DeviceDescriptor second = first;
        wgpu::DeviceDescriptor third = std::move(first);
        second = third;
        wgpu::DeviceDescriptor &same = second;
        second = same;
        CHECK(kit::Counted::alive == before + 2);
        third = wgpu::DeviceDescriptor();
        CHECK(kit::Counted::alive == before + 2);
        second.SetUncapturedErrorCallback([] {});
        CHECK(kit::Counted::alive == before + 1);
    }
    CHECK(kit::Counted::alive == before);
}
