//! What a shader module tells of itself, told to C.

use crate::abi::*;
use crate::convert::{
    bind_group_layout::{bind_group_layout_entry_to_c, shader_stage_to_c},
    reflection::{natural_vertex_format, scalar_type_to_c},
};
use crate::objects::{
    capabilities::{free_list, free_strings},
    shader_module::ShaderModule,
};
use crate::runtime::{
    failure::{Failure, Invalid},
    memory,
    output::Output,
    text,
    view::{Array, View},
};
use crate::shader::{
    interface::EntryPoint,
    locations::Location,
    reflection::{
        bindings::{Resource, stage_bit},
        overrides::Overridable,
    },
};
use naga::{ShaderStage, back::PipelineConstants};
use std::ptr::null_mut;
use wgpu_types::BindingType;

/// Fills in a reflection that the application frees.
pub fn write(
    module: &ShaderModule,
    reflection: Output<WGPUShaderReflection>,
) -> Result<WGPUStatus, Failure> {
    let mut out = reflection.required().map_err(Failure::logged)?;
    let interface = module.reflected().map_err(Failure::logged)?;
    let resources = interface.resources();
    let points = interface.entry_points();
    let points = points
        .map(|point| entry_point(&point, &resources))
        .collect();
    (out.entryPoints, out.entryPointCount) = memory::give_array(points);
    let bindings = resources.iter().map(binding).collect();
    (out.bindings, out.bindingCount) = memory::give_array(bindings);
    let overrides = interface.overridables().iter().map(overridable).collect();
    (out.overrides, out.overrideCount) = memory::give_array(overrides);
    out.immediateSize = interface.immediate_size();
    Ok(WGPUStatus_Success)
}

fn entry_point(point: &EntryPoint, resources: &[Resource]) -> WGPUShaderEntryPoint {
    let size = match point.stage() {
        ShaderStage::Compute => point.workgroup(&PipelineConstants::default()).size,
        _ => [None; 3],
    };
    let [x, y, z] = size.map(Option::unwrap_or_default);
    let [x_overridable, y_overridable, z_overridable] = point.overridable_size();
    let used = resources.iter().enumerate();
    let used = used.filter(|(_, resource)| point.uses(resource.variable));
    let (inputs, input_count) = variables(point.inputs());
    let (outputs, output_count) = variables(point.outputs());
    // A module is within bounds: none has as many resources as an u32 can count.
    let (bindings, binding_count) = memory::give_array(used.map(|(at, _)| at as u32).collect());
    WGPUShaderEntryPoint {
        name: text::give(point.name()),
        stage: shader_stage_to_c(stage_bit(point.stage())),
        workgroupSizeX: x,
        workgroupSizeY: y,
        workgroupSizeZ: z,
        isWorkgroupSizeXOverridable: x_overridable.into(),
        isWorkgroupSizeYOverridable: y_overridable.into(),
        isWorkgroupSizeZOverridable: z_overridable.into(),
        inputCount: input_count,
        inputs,
        outputCount: output_count,
        outputs,
        bindingCount: binding_count,
        bindings,
        immediateSize: point.immediate_size(),
    }
}

fn variables(locations: Vec<Location>) -> (*const WGPUShaderVariable, usize) {
    let variables = locations.into_iter().map(|it| WGPUShaderVariable {
        name: text::give(it.name),
        location: it.location,
        blendSource: it.blend_source,
        scalarType: scalar_type_to_c(it.scalar),
        componentCount: it.components,
        vertexFormat: natural_vertex_format(it.scalar, it.components),
    });
    memory::give_array(variables.collect())
}

fn binding(resource: &Resource) -> WGPUShaderBinding {
    let mut entry = bind_group_layout_entry_to_c(&resource.entry);
    entry.nextInChain = match resource.entry.ty {
        BindingType::ExternalTexture => give(WGPUExternalTextureBindingLayout::INIT),
        BindingType::AccelerationStructure { vertex_return } => {
            give(WGPUAccelerationStructureBindingLayout {
                vertexReturn: vertex_return.into(),
                ..WGPUAccelerationStructureBindingLayout::INIT
            })
        }
        _ => null_mut(),
    };
    WGPUShaderBinding {
        name: text::give(resource.name),
        group: resource.group,
        isUnsizedArray: resource.unsized_array.into(),
        layoutEntry: entry,
    }
}

/// An extension struct, for a chain of its own.
fn give<T: Copy>(extension: T) -> *mut WGPUChainedStruct {
    let (chain, _) = memory::give_array(vec![extension]);
    chain.cast_mut().cast()
}

fn overridable(constant: &Overridable) -> WGPUShaderOverride {
    let key = match constant.id {
        Some(id) => id.to_string(),
        None => constant.name.to_owned(),
    };
    WGPUShaderOverride {
        key: text::give(&key),
        name: text::give(constant.name),
        hasID: constant.id.is_some().into(),
        id: constant.id.unwrap_or_default().into(),
        scalarType: constant
            .scalar
            .map_or(WGPUShaderScalarType_Undefined, scalar_type_to_c),
        isRequired: constant.required.into(),
        hasDefaultValue: constant.default.is_some().into(),
        defaultValue: constant.default.unwrap_or_default(),
    }
}

/// Takes back what [`write`] gave.
pub fn free(reflection: View<WGPUShaderReflection>) -> Result<(), Failure> {
    free_each(reflection.entryPoints(), free_entry_point)?;
    free_each(reflection.bindings(), free_binding)?;
    free_each(reflection.overrides(), |constant| {
        free_strings([constant.key, constant.name]);
        Ok(())
    })?;
    Ok(())
}

/// Takes back an array and what its elements lead to.
fn free_each<'a, T: Copy>(
    array: Array<'a, T>,
    mut free: impl FnMut(View<'a, T>) -> Result<(), Invalid>,
) -> Result<(), Invalid> {
    for element in array.elements()? {
        free(element.view())?;
    }
    let elements = array.slice()?;
    free_list(elements.as_ptr(), elements.len());
    Ok(())
}

fn free_entry_point(point: View<WGPUShaderEntryPoint>) -> Result<(), Invalid> {
    free_strings([point.name]);
    free_each(point.inputs(), free_variable)?;
    free_each(point.outputs(), free_variable)?;
    free_list(point.bindings, point.bindingCount);
    Ok(())
}

fn free_variable(variable: View<WGPUShaderVariable>) -> Result<(), Invalid> {
    free_strings([variable.name]);
    Ok(())
}

fn free_binding(binding: View<WGPUShaderBinding>) -> Result<(), Invalid> {
    free_strings([binding.name]);
    let (external, _, structure) = binding.layoutEntry().view().extensions()?;
    if let Some(external) = external {
        free_list(external.get(), 1);
    }
    if let Some(structure) = structure {
        free_list(structure.get(), 1);
    }
    Ok(())
}
