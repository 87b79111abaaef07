namespace detail {

inline void *log_number = nullptr;

inline std::mutex &LogMutex()
{
    static std::mutex &mutex = *new std::mutex;
    return mutex;
}

template <typename F>
void CallLog(F &function, WGPULogRecord const *record)
{
    if constexpr (std::is_invocable_v<F &, LogRecord const &>) {
        std::invoke(function, *reinterpret_cast<LogRecord const *>(record));
    } else {
        Call(function, static_cast<LogLevel>(record->level), StringView(record->message));
    }
}

template <typename F>
void RunLog(WGPULogRecord const *record, void *userdata1, void *userdata2) noexcept
{
    if constexpr (fits<F>) {
        Unpacked<F> function(userdata1, userdata2);
        CallLog(function.Get(), record);
    } else {
        static_cast<void>(userdata2);
        // Taken away when another one is set; a call that is running has its own share.
        if (std::shared_ptr<Kept> kept = Register<Kept>::All().Find(userdata1)) {
            CallLog(static_cast<KeptFunction<F> *>(kept.get())->function, record);
        }
    }
}

} // namespace detail

/// Sends log records to a callback, in place of the one before; null: to stderr, errors only. It may run on any
/// thread, on several at once, and is kept until another one is set.
/// The callback is `void (LogRecord const &record)` or `void (LogLevel level, StringView message)`.
template <typename F>
void SetLogCallback(F &&callback)
{
    using Function = std::decay_t<F>;
    void *number = nullptr;
    WGPULogCallbackInfo info = WGPULogCallbackInfo();
    if constexpr (!std::is_same_v<Function, std::nullptr_t>) {
        info.callback = detail::RunLog<Function>;
        if constexpr (detail::fits<Function>) {
            detail::Userdata packed = detail::Pack(Function(std::forward<F>(callback)));
            info.userdata1 = packed.pointers[0];
            info.userdata2 = packed.pointers[1];
        } else {
            auto *function = new detail::KeptFunction<Function>(Function(std::forward<F>(callback)));
            std::shared_ptr<detail::Kept> kept(function, [](detail::Kept *it) noexcept { it->destroy(it); });
            number = detail::Register<detail::Kept>::All().Add(std::move(kept));
            info.userdata1 = number;
        }
    } else {
        static_cast<void>(callback);
    }
    std::shared_ptr<detail::Kept> before; // goes after the lock: what it captured may log
    std::lock_guard<std::mutex> lock(detail::LogMutex());
    wgpuSetLogCallback2(info);
    before = detail::Register<detail::Kept>::All().Take(std::exchange(detail::log_number, number));
}

inline WaitStatus Instance::WaitAny(Future future, uint64_t timeoutNS) const noexcept
{
    FutureWaitInfo info;
    info.future = future;
    return WaitAny(1, &info, timeoutNS);
}

