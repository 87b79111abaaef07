namespace detail {

/// What a device calls, for as long as it may: until it has told that it is lost. A copy of what the descriptor has,
/// which may be gone by then.
struct DeviceCallbacks {
    Held<WGPUDeviceLostCallbackInfo> lost;
    Held<WGPUUncapturedErrorCallbackInfo> error;

    static constexpr size_t deviceLostCallbackInfo_at = offsetof(DeviceDescriptor, deviceLostCallbackInfo);
    static constexpr size_t uncapturedErrorCallbackInfo_at = offsetof(DeviceDescriptor, uncapturedErrorCallbackInfo);

    explicit DeviceCallbacks(DeviceDescriptor const &descriptor)
        : lost(descriptor.deviceLostCallbackInfo), error(descriptor.uncapturedErrorCallbackInfo)
    {
    }
    bool NeedOwner() const noexcept { return lost.GetKept() || error.GetKept(); }

    static void OnLost(WGPUDevice const *device, WGPUDeviceLostReason reason, WGPUStringView message, void *number,
                       void *) noexcept
    {
        std::shared_ptr<DeviceCallbacks> callbacks = Register<DeviceCallbacks>::All().Take(number);
        if (callbacks && callbacks->lost.Get().callback) {
            WGPUDeviceLostCallbackInfo const &info = callbacks->lost.Get();
            info.callback(device, reason, message, info.userdata1, info.userdata2);
        }
    }
    /// Another thread may be in here while the device is lost: it has its own share.
    static void OnError(WGPUDevice const *device, WGPUErrorType type, WGPUStringView message, void *number,
                        void *) noexcept
    {
        std::shared_ptr<DeviceCallbacks> callbacks = Register<DeviceCallbacks>::All().Find(number);
        if (callbacks) {
            WGPUUncapturedErrorCallbackInfo const &info = callbacks->error.Get();
            info.callback(device, type, message, info.userdata1, info.userdata2);
        }
    }
};

/// A descriptor, with its callbacks registered where they are more than C can carry.
class DeviceRequest {
  public:
    explicit DeviceRequest(DeviceDescriptor const *descriptor)
        : descriptor_(reinterpret_cast<WGPUDeviceDescriptor const *>(descriptor))
    {
        if (!descriptor || !DeviceCallbacks(*descriptor).NeedOwner()) {
            return;
        }
        auto callbacks = std::make_shared<DeviceCallbacks>(*descriptor);
        bool hears_errors = callbacks->error.Get().callback;
        WGPUCallbackMode mode = callbacks->lost.Get().mode;
        number_ = Register<DeviceCallbacks>::All().Add(std::move(callbacks));
        copy_ = *descriptor_;
        copy_.deviceLostCallbackInfo = {nullptr, mode, DeviceCallbacks::OnLost, number_, nullptr};
        if (!copy_.deviceLostCallbackInfo.mode) {
            copy_.deviceLostCallbackInfo.mode = WGPUCallbackMode_AllowSpontaneous;
        }
        if (hears_errors) {
            copy_.uncapturedErrorCallbackInfo = {nullptr, DeviceCallbacks::OnError, number_, nullptr};
        }
        descriptor_ = &copy_;
    }
    WGPUDeviceDescriptor const *Descriptor() const noexcept { return descriptor_; }
    /// Where there will be no device, nor word of it.
    void Drop()
    {
        if (number_) {
            Register<DeviceCallbacks>::All().Take(number_);
        }
    }

  private:
    WGPUDeviceDescriptor const *descriptor_;
    WGPUDeviceDescriptor copy_ = WGPUDeviceDescriptor();
    void *number_ = nullptr;
};

} // namespace detail

