//! The numbers of shaders, as reflection tells their types.

use crate::abi::*;
use naga::{Scalar, ScalarKind};

pub fn scalar_type_to_c(scalar: Scalar) -> WGPUShaderScalarType {
    match (scalar.kind, scalar.width) {
        (ScalarKind::Bool, _) => WGPUShaderScalarType_Bool,
        (ScalarKind::Sint, 2) => WGPUShaderScalarType_Sint16,
        (ScalarKind::Sint, 4) => WGPUShaderScalarType_Sint32,
        (ScalarKind::Sint, 8) => WGPUShaderScalarType_Sint64,
        (ScalarKind::Uint, 2) => WGPUShaderScalarType_Uint16,
        (ScalarKind::Uint, 4) => WGPUShaderScalarType_Uint32,
        (ScalarKind::Uint, 8) => WGPUShaderScalarType_Uint64,
        (ScalarKind::Float, 2) => WGPUShaderScalarType_Float16,
        (ScalarKind::Float, 4) => WGPUShaderScalarType_Float32,
        (ScalarKind::Float, 8) => WGPUShaderScalarType_Float64,
        _ => WGPUShaderScalarType_Undefined,
    }
}

/// The format that holds as many of these as they are in the shader; zero where there is none.
pub fn natural_vertex_format(scalar: Scalar, components: u32) -> WGPUVertexFormat {
    match (scalar, components) {
        (Scalar::F32, 1) => WGPUVertexFormat_Float32,
        (Scalar::F32, 2) => WGPUVertexFormat_Float32x2,
        (Scalar::F32, 3) => WGPUVertexFormat_Float32x3,
        (Scalar::F32, 4) => WGPUVertexFormat_Float32x4,
        (Scalar::I32, 1) => WGPUVertexFormat_Sint32,
        (Scalar::I32, 2) => WGPUVertexFormat_Sint32x2,
        (Scalar::I32, 3) => WGPUVertexFormat_Sint32x3,
        (Scalar::I32, 4) => WGPUVertexFormat_Sint32x4,
        (Scalar::U32, 1) => WGPUVertexFormat_Uint32,
        (Scalar::U32, 2) => WGPUVertexFormat_Uint32x2,
        (Scalar::U32, 3) => WGPUVertexFormat_Uint32x3,
        (Scalar::U32, 4) => WGPUVertexFormat_Uint32x4,
        (Scalar::F16, 1) => WGPUVertexFormat_Float16,
        (Scalar::F16, 2) => WGPUVertexFormat_Float16x2,
        // Three halves are no format.
        (Scalar::F16, 3 | 4) => WGPUVertexFormat_Float16x4,
        _ => WGPUVertexFormat(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_type_has_a_name_of_its_own() {
        let scalar = |kind, width| Scalar { kind, width };
        let scalars = [
            scalar(ScalarKind::AbstractInt, 8), // which no module has when it is whole
            Scalar::BOOL,
            Scalar::I32,
            Scalar::U32,
            Scalar::F32,
            Scalar::F16,
            scalar(ScalarKind::Float, 8),
            Scalar::I64,
            Scalar::U64,
            scalar(ScalarKind::Sint, 2),
            scalar(ScalarKind::Uint, 2),
        ];
        let told: Vec<_> = scalars.into_iter().map(scalar_type_to_c).collect();
        let all: Vec<_> = WGPUShaderScalarType::VALUES
            .iter()
            .map(|&(_, value)| value)
            .collect();
        assert_eq!(told, all);
    }

    #[test]
    fn formats_are_as_wide_as_what_they_hold() {
        let name = |scalar, components| {
            let format = natural_vertex_format(scalar, components);
            format!("{format:?}")
        };
        assert_eq!(name(Scalar::F32, 3), "WGPUVertexFormat_Float32x3");
        assert_eq!(name(Scalar::I32, 1), "WGPUVertexFormat_Sint32");
        assert_eq!(name(Scalar::U32, 4), "WGPUVertexFormat_Uint32x4");
        assert_eq!(name(Scalar::F16, 3), "WGPUVertexFormat_Float16x4");
        assert_eq!(natural_vertex_format(Scalar::BOOL, 1).0, 0);
    }
}
