//! Instance: what it is asked to be.

use super::instance_extras::apply_extras;
use crate::abi::*;
use crate::runtime::environment;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use wgpu_types as wgt;

#[derive(Debug)]
pub struct Instance {
    pub descriptor: wgt::InstanceDescriptor,
    pub features: Vec<WGPUInstanceFeatureName>,
    pub timed_wait_any_max_count: usize,
    /// Whether the application has left the choice of backends to others.
    pub any_backend: bool,
    /// Whether an adapter makes several devices: that was asked for, or the application speaks
    /// wgpu.h, where adapters do.
    pub many_devices: bool,
}

pub fn instance_descriptor(descriptor: View<WGPUInstanceDescriptor>) -> Result<Instance, Invalid> {
    let (extras, host) = descriptor.extensions()?;
    let features: Vec<_> = descriptor.requiredFeatures().map(instance_feature)?;
    let limits = descriptor.requiredLimits().optional_within(|limits| {
        limits.no_extensions()?;
        Ok(limits.timedWaitAnyMaxCount)
    })?;
    let mut instance = wgt::InstanceDescriptor::new_without_display_handle();
    if let Some(extras) = extras {
        apply_extras(&mut instance, extras)?;
    }
    let any_backend = extras.is_none_or(|extras| extras.backends == WGPUInstanceBackend_All);
    let any_flags = extras.is_none_or(|extras| extras.flags & WGPUInstanceFlag_Default != 0);
    if any_flags {
        instance.flags = environment::flags(instance.flags);
    }
    // What validation has to say comes by the way that debugging opens.
    let validation = wgt::InstanceFlags::VALIDATION | wgt::InstanceFlags::GPU_BASED_VALIDATION;
    if instance.flags.intersects(validation) {
        instance.flags |= wgt::InstanceFlags::DEBUG;
    }
    // The backend that does nothing costs nothing, and requests get it by its own name alone.
    instance.backends |= wgt::Backends::NOOP;
    instance.backend_options.noop.enable = true;
    let strict = wgt::InstanceFlags::STRICT_WEBGPU_COMPLIANCE;
    let asks_natively = extras.is_some() || host.is_some();
    let native = asks_natively && !instance.flags.contains(strict);
    Ok(Instance {
        many_devices: native
            || features.contains(&WGPUInstanceFeatureName_MultipleDevicesPerAdapter),
        descriptor: instance,
        features,
        timed_wait_any_max_count: limits.unwrap_or(0),
        any_backend,
    })
}

/// The instance of Vulkan that it is to be, if the program has made one.
pub fn host_instance(
    descriptor: View<WGPUInstanceDescriptor>,
) -> Result<Option<View<WGPUVulkanInstance>>, Invalid> {
    let (_, host) = descriptor.extensions()?;
    Ok(host)
}

fn instance_feature(
    value: Named<WGPUInstanceFeatureName>,
) -> Result<WGPUInstanceFeatureName, Invalid> {
    match WGPUInstanceFeatureName::VALUES
        .iter()
        .any(|(_, known)| *known == value.get())
    {
        true => Ok(value.get()),
        false => Err(value.unknown("a WGPUInstanceFeatureName")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger};
    use crate::runtime::view::testing::seen;

    fn convert(descriptor: &WGPUInstanceDescriptor) -> Result<Instance, Invalid> {
        instance_descriptor(seen(descriptor))
    }

    #[test]
    fn sen_01_the_initial_instance_has_every_backend_and_the_default_flags() {
        let instance = convert(&WGPUInstanceDescriptor::INIT).unwrap();
        assert_eq!(instance.descriptor.backends, wgt::Backends::all());
        assert_eq!(instance.descriptor.flags, wgt::InstanceFlags::default());
        assert!(instance.descriptor.display.is_none());
        assert_eq!(
            (instance.features.len(), instance.timed_wait_any_max_count),
            (0, 0)
        );
    }

    #[test]
    fn features_and_limits_are_told() {
        let mut limits = WGPUInstanceLimits::INIT;
        limits.timedWaitAnyMaxCount = 99;
        let mut names = [
            WGPUInstanceFeatureName_TimedWaitAny,
            WGPUInstanceFeatureName_ShaderSourceSPIRV,
        ];
        let descriptor = WGPUInstanceDescriptor {
            requiredFeatureCount: 2,
            requiredFeatures: names.as_ptr(),
            requiredLimits: &limits,
            ..WGPUInstanceDescriptor::INIT
        };
        let instance = convert(&descriptor).unwrap();
        assert_eq!(instance.features, names);
        assert_eq!(instance.timed_wait_any_max_count, 99);
        names[1] = WGPUInstanceFeatureName(0x88);
        let descriptor = WGPUInstanceDescriptor {
            requiredFeatures: names.as_ptr(),
            ..descriptor
        };
        let message = refusal(convert(&descriptor));
        assert!(
            message.starts_with("requiredFeatures[1]: WGPUInstanceFeatureName(0x"),
            "{message}"
        );
    }

    #[test]
    fn chn_01_strangers_are_refused_in_descriptor_and_limits() {
        let mut stranger = stranger();
        let mut limits = WGPUInstanceLimits::INIT;
        limits.nextInChain = &mut stranger;
        let descriptor = WGPUInstanceDescriptor {
            requiredLimits: &limits,
            ..WGPUInstanceDescriptor::INIT
        };
        assert!(refusal(convert(&descriptor)).starts_with("requiredLimits.nextInChain: "));
        let descriptor = WGPUInstanceDescriptor {
            nextInChain: &mut stranger,
            ..WGPUInstanceDescriptor::INIT
        };
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: WGPUSType(0x"));
    }
}
