namespace detail {

constexpr size_t Max(size_t a, size_t b) noexcept
{
    return a > b ? a : b;
}

/// Calls `function` with the first `count` of the arguments, or as many as it takes.
template <size_t count, typename F, typename Arguments, size_t... index>
void CallWithFirst(F &function, Arguments &&arguments, std::index_sequence<index...>)
{
    if constexpr (std::is_invocable_v<F &, std::tuple_element_t<index, Arguments>...>) {
        std::invoke(function, std::get<index>(std::move(arguments))...);
    } else {
        static_assert(count > 0, "this callback takes none of the parameters that its function's text lists");
        CallWithFirst<count - 1>(function, std::move(arguments), std::make_index_sequence<count - 1>());
    }
}

template <typename F, typename... Arguments>
void Call(F &function, Arguments &&...arguments)
{
    constexpr size_t count = sizeof...(Arguments);
    CallWithFirst<count>(function, std::forward_as_tuple(std::forward<Arguments>(arguments)...),
                         std::make_index_sequence<count>());
}

/// A callback with one more argument at the end.
template <typename F, typename T>
struct WithUserdata {
    F function;
    T userdata;
    template <typename... Arguments, typename = std::enable_if_t<std::is_invocable_v<F &, Arguments..., T &>>>
    void operator()(Arguments &&...arguments)
    {
        std::invoke(function, std::forward<Arguments>(arguments)..., userdata);
    }
};

/// Plain functions, and lambdas that capture no more than two pointers or references, go into the two pointers that
/// C keeps for a callback, as their bytes: there is nothing to free.
template <typename F>
constexpr bool fits = std::is_trivially_copyable_v<F> && sizeof(F) <= 2 * sizeof(void *) &&
                      alignof(F) <= alignof(void *);

struct Userdata {
    void *pointers[2];
};

template <typename F>
Userdata Pack(F const &function) noexcept
{
    Userdata packed = {{nullptr, nullptr}};
    std::memcpy(&packed, static_cast<void const *>(&function), sizeof function);
    return packed;
}

/// The callback that was packed.
template <typename F>
class Unpacked {
  public:
    Unpacked(void *userdata1, void *userdata2) noexcept
    {
        Userdata packed = {{userdata1, userdata2}};
        std::memcpy(bytes_, &packed, sizeof bytes_);
    }
    F &Get() noexcept { return *std::launder(reinterpret_cast<F *>(bytes_)); }

  private:
    alignas(F) unsigned char bytes_[sizeof(F)];
};

/// A callback that runs once.
template <typename F>
struct Once {
    static Userdata Keep(F &&function)
    {
        if constexpr (fits<F>) {
            return Pack(function);
        } else {
            return {{new F(std::move(function)), nullptr}};
        }
    }

    /// Where it will not run.
    static void Drop(void *userdata1) noexcept
    {
        if constexpr (!fits<F>) {
            delete static_cast<F *>(userdata1);
        } else {
            static_cast<void>(userdata1);
        }
    }

    template <typename... Arguments>
    static void Run(void *userdata1, void *userdata2, Arguments &&...arguments)
    {
        if constexpr (fits<F>) {
            Unpacked<F> function(userdata1, userdata2);
            Call(function.Get(), std::forward<Arguments>(arguments)...);
        } else {
            std::unique_ptr<F> function(static_cast<F *>(userdata1));
            static_cast<void>(userdata2);
            Call(*function, std::forward<Arguments>(arguments)...);
        }
    }
};

/// Counts the owners of a callback that may run several times.
struct Kept {
    std::atomic<size_t> owners;
    void (*destroy)(Kept *) noexcept;
};

template <typename F>
struct KeptFunction : Kept {
    explicit KeptFunction(F &&function_)
        : Kept{{1}, [](Kept *kept) noexcept { delete static_cast<KeptFunction *>(kept); }},
          function(std::move(function_))
    {
    }
    F function;
};

/// Where this is the second pointer, the first one leads to a Kept.
inline char kept_mark = 0;

/// A callback that may run several times: a callback info of C that owns a share of what it calls.
template <typename Info>
class Held {
  public:
    Held() noexcept = default;
    Held(Held const &other) noexcept : info_(other.info_)
    {
        if (Kept *kept = GetKept()) {
            kept->owners.fetch_add(1, std::memory_order_relaxed);
        }
    }
    Held(Held &&other) noexcept : info_(other.info_) { other.info_ = Info(); }
    Held &operator=(Held other) noexcept
    {
        std::swap(info_, other.info_);
        return *this;
    }
    ~Held()
    {
        Kept *kept = GetKept();
        if (kept && kept->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) {
            kept->destroy(kept);
        }
    }

    template <typename F>
    void Set(decltype(Info::callback) callback, F &&function)
    {
        Info info = Info();
        info.callback = callback;
        if constexpr (fits<F>) {
            Userdata packed = Pack(function);
            info.userdata1 = packed.pointers[0];
            info.userdata2 = packed.pointers[1];
        } else {
            info.userdata1 = static_cast<Kept *>(new KeptFunction<F>(std::move(function)));
            info.userdata2 = &kept_mark;
        }
        *this = Held(info);
    }

    Info &Get() noexcept { return info_; }
    Info const &Get() const noexcept { return info_; }
    Kept *GetKept() const noexcept
    {
        return info_.userdata2 == &kept_mark ? static_cast<Kept *>(info_.userdata1) : nullptr;
    }

  private:
    explicit Held(Info const &info) noexcept : info_(info) {}
    Info info_ = Info();
};

/// Runs what Held::Set() was given.
template <typename F, typename... Arguments>
void RunHeld(void *userdata1, void *userdata2, Arguments &&...arguments)
{
    if constexpr (fits<F>) {
        Unpacked<F> function(userdata1, userdata2);
        Call(function.Get(), std::forward<Arguments>(arguments)...);
    } else {
        static_cast<void>(userdata2);
        Kept *kept = static_cast<Kept *>(userdata1);
        Call(static_cast<KeptFunction<F> *>(kept)->function, std::forward<Arguments>(arguments)...);
    }
}

/// What is found by number, so that a call that comes late finds nothing, instead of what has been freed.
template <typename T>
class Register {
  public:
    static Register &All()
    {
        // Never destroyed: callbacks may run until the process is gone.
        static Register &all = *new Register;
        return all;
    }
    void *Add(std::shared_ptr<T> item)
    {
        std::lock_guard<std::mutex> lock(mutex_);
        items_.emplace(++last_, std::move(item));
        return reinterpret_cast<void *>(last_);
    }
    std::shared_ptr<T> Find(void *number)
    {
        std::lock_guard<std::mutex> lock(mutex_);
        auto found = items_.find(reinterpret_cast<uintptr_t>(number));
        return found == items_.end() ? nullptr : found->second;
    }
    std::shared_ptr<T> Take(void *number)
    {
        std::lock_guard<std::mutex> lock(mutex_);
        auto found = items_.find(reinterpret_cast<uintptr_t>(number));
        if (found == items_.end()) {
            return nullptr;
        }
        std::shared_ptr<T> item = std::move(found->second);
        items_.erase(found);
        return item;
    }

  private:
    std::mutex mutex_;
    std::unordered_map<uintptr_t, std::shared_ptr<T>> items_;
    uintptr_t last_ = 0;
};

} // namespace detail

