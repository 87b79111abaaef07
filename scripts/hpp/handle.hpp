/// What all handles are: a reference to an object of the library, or null.
template <typename Derived, typename CHandle>
class ObjectBase {
  public:
    using CType = CHandle;

    constexpr ObjectBase() noexcept = default;
    constexpr ObjectBase(std::nullptr_t) noexcept {}
    /// Makes a reference of its own to what `handle` names.
    ObjectBase(CHandle handle) noexcept : handle_(handle)
    {
        if (handle_) {
            Derived::AddReference(handle_);
        }
    }
    ObjectBase(ObjectBase const &other) noexcept : ObjectBase(other.handle_) {}
    ObjectBase(ObjectBase &&other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
    ObjectBase &operator=(ObjectBase const &other) noexcept
    {
        ObjectBase copy(other);
        std::swap(handle_, copy.handle_);
        return *this;
    }
    ObjectBase &operator=(ObjectBase &&other) noexcept
    {
        ObjectBase moved(std::move(other));
        std::swap(handle_, moved.handle_);
        return *this;
    }
    ObjectBase &operator=(std::nullptr_t) noexcept
    {
        ObjectBase().Swap(*this);
        return *this;
    }
    ~ObjectBase()
    {
        if (handle_) {
            Derived::ReleaseReference(handle_);
        }
    }

    /// Takes over the caller's reference.
    static Derived Acquire(CHandle handle) noexcept
    {
        Derived object;
        object.handle_ = handle;
        return object;
    }
    /// Hands the reference to the caller, and is null then.
    CHandle MoveToCHandle() noexcept { return std::exchange(handle_, nullptr); }
    /// The handle, lent.
    constexpr CHandle Get() const noexcept { return handle_; }
    constexpr explicit operator bool() const noexcept { return handle_ != nullptr; }

    friend constexpr bool operator==(Derived const &a, Derived const &b) noexcept { return a.handle_ == b.handle_; }
    friend constexpr bool operator!=(Derived const &a, Derived const &b) noexcept { return a.handle_ != b.handle_; }
    friend constexpr bool operator==(Derived const &a, std::nullptr_t) noexcept { return !a.handle_; }
    friend constexpr bool operator!=(Derived const &a, std::nullptr_t) noexcept { return a.handle_; }
    friend constexpr bool operator==(std::nullptr_t, Derived const &a) noexcept { return !a.handle_; }
    friend constexpr bool operator!=(std::nullptr_t, Derived const &a) noexcept { return a.handle_; }

  private:
    void Swap(ObjectBase &other) noexcept { std::swap(handle_, other.handle_); }
    CHandle handle_ = nullptr;
};
