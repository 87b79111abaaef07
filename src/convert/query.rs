//! Query set: descriptor, types and pipeline statistics.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use wgpu_core::resource::QuerySetDescriptor;
use wgpu_types::{PipelineStatisticsTypes, QueryType};

const PIPELINE_STATISTICS: WGPUQueryType = WGPUQueryType(WGPUNativeQueryType_PipelineStatistics.0);

pub fn query_set_descriptor<'a>(
    descriptor: View<'a, WGPUQuerySetDescriptor>,
) -> Result<QuerySetDescriptor<'a>, Invalid> {
    let extras = descriptor.extension()?;
    let ty = match (descriptor.r#type, extras) {
        (WGPUQueryType_Occlusion, None) => QueryType::Occlusion,
        (WGPUQueryType_Timestamp, None) => QueryType::Timestamp,
        (PIPELINE_STATISTICS, Some(extras)) => {
            QueryType::PipelineStatistics(pipeline_statistics(extras)?)
        }
        (PIPELINE_STATISTICS, None) => {
            let value = "pipeline statistics without WGPUQuerySetDescriptorExtras";
            return Err(Invalid::new("type", value, "that struct in nextInChain"));
        }
        (WGPUQueryType_Occlusion | WGPUQueryType_Timestamp, Some(_)) => {
            let value = format!("WGPUQuerySetDescriptorExtras for {:?}", descriptor.r#type);
            let expected = "it for WGPUNativeQueryType_PipelineStatistics only";
            return Err(Invalid::new("nextInChain", value, expected));
        }
        _ => return Err(descriptor.r#type().unknown("a WGPUQueryType")),
    };
    Ok(QuerySetDescriptor {
        label: descriptor.label().label(),
        ty,
        count: descriptor.count,
    })
}

fn pipeline_statistics(
    extras: View<WGPUQuerySetDescriptorExtras>,
) -> Result<PipelineStatisticsTypes, Invalid> {
    let mut all = PipelineStatisticsTypes::empty();
    let () = extras.pipelineStatistics().map(|name| {
        let one = pipeline_statistic(name)?;
        // A query writes one value per flag: a repeated name would get none of its own.
        if all.contains(one) {
            let value = format!("a second {:?}", name.get());
            return Err(Invalid::new(name.name(), value, "each name once"));
        }
        all |= one;
        Ok(())
    })?;
    if all.is_empty() {
        return Err(Invalid::new("pipelineStatisticCount", 0, "at least 1"));
    }
    Ok(all)
}

fn pipeline_statistic(
    value: Named<WGPUPipelineStatisticName>,
) -> Result<PipelineStatisticsTypes, Invalid> {
    use PipelineStatisticsTypes as Types;
    Ok(match value.get() {
        WGPUPipelineStatisticName_VertexShaderInvocations => Types::VERTEX_SHADER_INVOCATIONS,
        WGPUPipelineStatisticName_ClipperInvocations => Types::CLIPPER_INVOCATIONS,
        WGPUPipelineStatisticName_ClipperPrimitivesOut => Types::CLIPPER_PRIMITIVES_OUT,
        WGPUPipelineStatisticName_FragmentShaderInvocations => Types::FRAGMENT_SHADER_INVOCATIONS,
        WGPUPipelineStatisticName_ComputeShaderInvocations => Types::COMPUTE_SHADER_INVOCATIONS,
        _ => return Err(value.unknown("a WGPUPipelineStatisticName")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};
    use crate::runtime::view::testing::seen;

    fn convert(descriptor: &WGPUQuerySetDescriptor) -> Result<QuerySetDescriptor<'_>, Invalid> {
        query_set_descriptor(seen(descriptor))
    }

    fn queries(ty: WGPUQueryType) -> WGPUQuerySetDescriptor {
        WGPUQuerySetDescriptor {
            label: view("timing"),
            r#type: ty,
            count: 3,
            ..WGPUQuerySetDescriptor::INIT
        }
    }

    /// Converts a set of statistics queries.
    fn statistics(names: &[WGPUPipelineStatisticName]) -> Result<QueryType, Invalid> {
        let mut chain = stranger();
        chain.sType = WGPUSType(WGPUSType_QuerySetDescriptorExtras.0);
        let mut extras = WGPUQuerySetDescriptorExtras {
            chain,
            pipelineStatistics: names.as_ptr(),
            pipelineStatisticCount: names.len(),
        };
        let mut descriptor = queries(PIPELINE_STATISTICS);
        descriptor.nextInChain = &mut extras.chain;
        convert(&descriptor).map(|set| set.ty)
    }

    #[test]
    fn every_member_arrives() {
        let descriptor = queries(WGPUQueryType_Occlusion);
        let set = convert(&descriptor).unwrap();
        assert_eq!((set.label.as_deref(), set.count), (Some("timing"), 3));
        assert!(matches!(set.ty, QueryType::Occlusion));
        let descriptor = queries(WGPUQueryType_Timestamp);
        let set = convert(&descriptor).unwrap();
        assert!(matches!(set.ty, QueryType::Timestamp));
    }

    #[test]
    fn err_05_a_type_is_required() {
        assert_eq!(
            refusal(convert(&WGPUQuerySetDescriptor::INIT)),
            "type: WGPUQueryType(0x00000000) is not allowed, expected a WGPUQueryType"
        );
    }

    #[test]
    fn err_05_every_statistic_and_no_other() {
        for (bit, &(name, value)) in WGPUPipelineStatisticName::VALUES.iter().enumerate() {
            let one = pipeline_statistic(Named::plain("pipelineStatistics[0]", &value)).unwrap();
            assert_eq!(usize::from(one.bits()), 1 << bit, "{name}");
            let flag = one.iter_names().next().unwrap().0.replace('_', "");
            let (_, short) = name.split_once('_').unwrap();
            assert!(flag.eq_ignore_ascii_case(short), "{name} became {flag}");
        }
        let message = refusal(statistics(&[WGPUPipelineStatisticName(5)]));
        assert!(message.starts_with("pipelineStatistics[0]: "), "{message}");
    }

    #[test]
    fn statistics_are_named_once_each_and_at_least_one() {
        let names = [
            WGPUPipelineStatisticName_ComputeShaderInvocations,
            WGPUPipelineStatisticName_ClipperInvocations,
        ];
        let ty = statistics(&names).unwrap();
        let QueryType::PipelineStatistics(types) = ty else {
            panic!("{ty:?}");
        };
        let expected = PipelineStatisticsTypes::CLIPPER_INVOCATIONS
            | PipelineStatisticsTypes::COMPUTE_SHADER_INVOCATIONS;
        assert_eq!(types, expected);
        assert!(refusal(statistics(&[])).starts_with("pipelineStatisticCount: 0"));
        let twice = refusal(statistics(&[names[0], names[0]]));
        assert!(
            twice.starts_with("pipelineStatistics[1]: a second "),
            "{twice}"
        );
    }

    #[test]
    fn chn_01_statistics_and_their_extras_go_together() {
        let message = refusal(convert(&queries(PIPELINE_STATISTICS)));
        assert!(
            message.starts_with("type: pipeline statistics without"),
            "{message}"
        );
        let mut chain = stranger();
        let mut descriptor = queries(WGPUQueryType_Occlusion);
        descriptor.nextInChain = &mut chain;
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: WGPUSType(0x"));
        chain.sType = WGPUSType(WGPUSType_QuerySetDescriptorExtras.0);
        let mut extras = WGPUQuerySetDescriptorExtras {
            chain,
            pipelineStatistics: std::ptr::null(),
            pipelineStatisticCount: 0,
        };
        descriptor.nextInChain = &mut extras.chain;
        let message = refusal(convert(&descriptor));
        assert!(
            message.starts_with("nextInChain: WGPUQuerySetDescriptorExtras for"),
            "{message}"
        );
    }
}
