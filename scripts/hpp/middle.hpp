/// What functions say that only succeed or fail: true in a condition, and a Status everywhere else.
class ConvertibleStatus {
  public:
    constexpr ConvertibleStatus(Status status) noexcept : status_(status) {}
    constexpr operator Status() const noexcept { return status_; }
    constexpr explicit operator bool() const noexcept { return status_ == Status::Success; }

  private:
    Status status_;
};

namespace detail {
struct DeviceCallbacks;
class DeviceRequest;
} // namespace detail

