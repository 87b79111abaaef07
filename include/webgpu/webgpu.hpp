/// @file webgpu.hpp
///
/// WebGPU for C++17: webgpu.h and wgpu.h with owning handles, typed enums and lambdas as callbacks.
///
/// This file is written from those headers. Change the writer in scripts/hpp, then run `make headers`.
///
/// Names are those of Dawn's webgpu_cpp.h, for which many programs are written:
///
///     wgpu::Instance instance = wgpu::CreateInstance();
///     wgpu::Adapter adapter;
///     instance.RequestAdapter(nullptr, wgpu::CallbackMode::AllowProcessEvents,
///                             [&](wgpu::RequestAdapterStatus, wgpu::Adapter found, wgpu::StringView) { adapter = found; });
///     instance.ProcessEvents();
///
/// - A handle owns a reference: copies add one, the destructor gives it back.
/// - A struct begins with its defaults, has the layout of C's struct, and is passed without a copy.
/// - A callback is anything that can be called. It is kept until it has run, and then destroyed. It may leave out
///   parameters at the end. An exception that leaves it ends the program.
/// - Everything here is inline and calls C directly. It needs neither exceptions nor RTTI.
/// - `#define WGPU_HPP_STD_FUTURE` before the first include adds wgpu::futures, which returns `std::future`s.
///
/// The text here is short: what a function does, and when it fails, is told by the C function of the same name.
#ifndef WEBGPU_HPP_
#define WEBGPU_HPP_

#include "wgpu.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <initializer_list>
#include <iosfwd>
#include <limits>
#include <memory>
#include <mutex>
#include <new>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>

#if defined(WGPU_HPP_STD_FUTURE)
#include <future>
#include <string>
#endif

#if defined(__GNUC__) || defined(__clang__)
#pragma GCC diagnostic push
// What has a base or private members is at its place all the same, as the assertions below prove.
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
#if !defined(__clang__)
// A span of a braced list is for the length of one call, as its text says.
#pragma GCC diagnostic ignored "-Winit-list-lifetime"
#endif
#endif

namespace wgpu {

namespace detail {

/// What an enum specialises to be flags.
template <typename T>
struct IsFlags : std::false_type {};

template <typename T>
using IfFlags = std::enable_if_t<IsFlags<T>::value, T>;

template <typename T>
constexpr std::underlying_type_t<T> Bits(T flags) noexcept
{
    return static_cast<std::underlying_type_t<T>>(flags);
}

/// What `flags & mask` is: flags again, and true where any is left.
template <typename T>
class Masked {
  public:
    constexpr explicit Masked(T flags) noexcept : flags_(flags) {}
    constexpr operator T() const noexcept { return flags_; }
    constexpr explicit operator bool() const noexcept { return Bits(flags_) != 0; }
    friend constexpr T operator|(Masked a, T b) noexcept { return a.flags_ | b; }
    friend constexpr T operator|(T a, Masked b) noexcept { return a | b.flags_; }
    friend constexpr T operator|(Masked a, Masked b) noexcept { return a.flags_ | b.flags_; }
    friend constexpr Masked operator&(Masked a, T b) noexcept { return a.flags_ & b; }
    friend constexpr Masked operator&(T a, Masked b) noexcept { return a & b.flags_; }
    friend constexpr T operator~(Masked a) noexcept { return ~a.flags_; }

  private:
    T flags_;
};

} // namespace detail

/// @name Operators of all flags
/// @{
template <typename T>
constexpr detail::IfFlags<T> operator|(T a, T b) noexcept
{
    return static_cast<T>(detail::Bits(a) | detail::Bits(b));
}

template <typename T>
constexpr detail::Masked<detail::IfFlags<T>> operator&(T a, T b) noexcept
{
    return detail::Masked<T>(static_cast<T>(detail::Bits(a) & detail::Bits(b)));
}

template <typename T>
constexpr detail::IfFlags<T> operator^(T a, T b) noexcept
{
    return static_cast<T>(detail::Bits(a) ^ detail::Bits(b));
}

template <typename T>
constexpr detail::IfFlags<T> operator~(T a) noexcept
{
    return static_cast<T>(~detail::Bits(a));
}

template <typename T>
constexpr std::enable_if_t<detail::IsFlags<T>::value, T &> operator|=(T &a, T b) noexcept
{
    return a = a | b;
}

template <typename T>
constexpr std::enable_if_t<detail::IsFlags<T>::value, T &> operator&=(T &a, T b) noexcept
{
    return a = a & b;
}

template <typename T>
constexpr std::enable_if_t<detail::IsFlags<T>::value, T &> operator^=(T &a, T b) noexcept
{
    return a = a ^ b;
}
/// @}

/// True or false, in the 32 bits that C structs have for it.
class Bool {
  public:
    constexpr Bool() noexcept = default;
    constexpr Bool(bool value) noexcept : value_(value ? WGPU_TRUE : WGPU_FALSE) {}
    constexpr operator bool() const noexcept { return value_ != WGPU_FALSE; }

  private:
    WGPUBool value_ = WGPU_FALSE;
};

/// True, false, or left to the default.
class OptionalBool {
  public:
    enum Value : uint32_t {
        False = WGPUOptionalBool_False,
        True = WGPUOptionalBool_True,
        Undefined = WGPUOptionalBool_Undefined,
    };
    constexpr OptionalBool(Value value = Undefined) noexcept : value_(value) {}
    constexpr OptionalBool(bool value) noexcept : value_(value ? True : False) {}
    constexpr Value Get() const noexcept { return value_; }
    friend constexpr bool operator==(OptionalBool a, OptionalBool b) noexcept { return a.value_ == b.value_; }
    friend constexpr bool operator!=(OptionalBool a, OptionalBool b) noexcept { return a.value_ != b.value_; }

  private:
    Value value_;
};

/// A string that somebody else keeps. Without data it is no string, as opposed to an empty one. One from the
/// library has no NUL behind it.
class StringView {
  public:
    char const *data = nullptr;
    size_t length = WGPU_STRLEN;

    constexpr StringView() noexcept = default;
    constexpr StringView(std::nullptr_t) noexcept {}
    constexpr StringView(char const *text) noexcept : data(text) {}
    constexpr StringView(char const *text, size_t size) noexcept : data(text), length(size) {}
    constexpr StringView(WGPUStringView view) noexcept : data(view.data), length(view.length) {}
    /// A std::string_view, a std::string, or what else converts to a std::string_view.
    template <typename Text, typename = std::enable_if_t<std::is_convertible_v<Text const &, std::string_view> &&
                                                         !std::is_convertible_v<Text const &, char const *>>>
    constexpr StringView(Text const &text) noexcept
        : data(static_cast<std::string_view>(text).data()), length(static_cast<std::string_view>(text).size())
    {
    }

    constexpr operator WGPUStringView() const noexcept { return {data, length}; }
    /// Empty where there is no string.
    constexpr operator std::string_view() const noexcept
    {
        return !data ? std::string_view() : length == WGPU_STRLEN ? std::string_view(data) : std::string_view(data,
            length);
    }
    /// Whether there is no string.
    constexpr bool IsUndefined() const noexcept { return !data && length == WGPU_STRLEN; }
    friend constexpr bool operator==(StringView a, StringView b) noexcept
    {
        return a.IsUndefined() == b.IsUndefined() && std::string_view(a) == std::string_view(b);
    }
    friend constexpr bool operator!=(StringView a, StringView b) noexcept { return !(a == b); }
};

/// An array that somebody else keeps, as a pointer and a count: of a container with data() and size(), an array, or
/// a braced list, which is there for the length of the call only.
template <typename T>
class Span {
    template <typename Container>
    using Item = std::remove_pointer_t<decltype(std::declval<Container &>().data())>;

  public:
    constexpr Span() noexcept = default;
    constexpr Span(T *data, size_t size) noexcept : data_(data), size_(size) {}
    template <size_t Size>
    constexpr Span(T (&array)[Size]) noexcept : data_(array), size_(Size)
    {
    }
    template <typename Container, typename = std::enable_if_t<std::is_convertible_v<Item<Container> (*)[],
        T (*)[]>>>
    constexpr Span(Container &&container) noexcept : data_(container.data()), size_(container.size())
    {
    }
    template <typename U, typename = std::enable_if_t<std::is_same_v<U const, T>>>
    constexpr Span(std::initializer_list<U> list) noexcept : data_(list.begin()), size_(list.size())
    {
    }
    constexpr T *data() const noexcept { return data_; }
    constexpr size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr T *begin() const noexcept { return data_; }
    constexpr T *end() const noexcept { return data_ + size_; }
    constexpr T &operator[](size_t index) const noexcept { return data_[index]; }

  private:
    T *data_ = nullptr;
    size_t size_ = 0;
};

/// The bytes of a container or array of plain values.
class Bytes {
  public:
    constexpr Bytes(void const *data, size_t size) noexcept : data_(data), size_(size) {}
    template <typename T, size_t Size, typename = std::enable_if_t<std::is_trivially_copyable_v<T>>>
    constexpr Bytes(T const (&array)[Size]) noexcept : data_(array), size_(sizeof array)
    {
    }
    template <typename Container, typename T = std::remove_pointer_t<decltype(std::declval<Container &>().data())>,
              typename = std::enable_if_t<std::is_trivially_copyable_v<T>>>
    constexpr Bytes(Container const &container) noexcept
        : data_(container.data()), size_(container.size() * sizeof(T))
    {
    }
    constexpr void const *data() const noexcept { return data_; }
    constexpr size_t size() const noexcept { return size_; }

  private:
    void const *data_;
    size_t size_;
};

enum class SType : uint32_t;

/// The head of every struct that extends another one.
struct ChainedStruct {
    ChainedStruct const *nextInChain = nullptr;
    SType sType = SType(0);
};

/// The same, by the name that it has where the library fills it in.
using ChainedStructOut = ChainedStruct;

/// Counts work of a queue: see Queue::SubmitForIndex().
using SubmissionIndex = WGPUSubmissionIndex;

/// A function without its type: see GetProcAddress().
using Proc = WGPUProc;

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

/// As `arrayLayerCount` of a texture view.
inline constexpr uint32_t kArrayLayerCountUndefined = WGPU_ARRAY_LAYER_COUNT_UNDEFINED;

/// As `bytesPerRow` or `rowsPerImage` of a buffer layout: no stride given.
inline constexpr uint32_t kCopyStrideUndefined = WGPU_COPY_STRIDE_UNDEFINED;

/// As `depthClearValue`: no value given (a NaN, so test with `isnan`, not `==`).
inline constexpr float kDepthClearValueUndefined = std::numeric_limits<float>::quiet_NaN();

/// As `depthSlice` of a color attachment: no slice.
inline constexpr uint32_t kDepthSliceUndefined = WGPU_DEPTH_SLICE_UNDEFINED;

/// As a 32-bit limit in a device request: no demand, the device gets the default limit.
inline constexpr uint32_t kLimitU32Undefined = WGPU_LIMIT_U32_UNDEFINED;

/// As a 64-bit limit in a device request: no demand, the device gets the default limit.
inline constexpr uint64_t kLimitU64Undefined = WGPU_LIMIT_U64_UNDEFINED;

/// As `mipLevelCount` of a texture view: every level from `baseMipLevel` to the last.
inline constexpr uint32_t kMipLevelCountUndefined = WGPU_MIP_LEVEL_COUNT_UNDEFINED;

/// As a write index in PassTimestampWrites: no timestamp is written at that end of the pass.
inline constexpr uint32_t kQuerySetIndexUndefined = WGPU_QUERY_SET_INDEX_UNDEFINED;

/// As the length of a StringView passed in.
inline constexpr size_t kStrlen = WGPU_STRLEN;

/// As the size of a mapping or of a mapped range: all that follows the offset.
inline constexpr size_t kWholeMapSize = WGPU_WHOLE_MAP_SIZE;

/// As the size of a buffer binding, clear, vertex or index range: all that follows the offset.
inline constexpr uint64_t kWholeSize = WGPU_WHOLE_SIZE;

/// What kind of hardware stands behind an adapter; found in AdapterInfo.
enum class AdapterType : uint32_t {
    /// A graphics card with memory of its own.
    DiscreteGPU = WGPUAdapterType_DiscreteGPU,
    /// A GPU that shares the system's memory with the CPU.
    IntegratedGPU = WGPUAdapterType_IntegratedGPU,
    /// A software rasteriser such as lavapipe, SwiftShader or WARP.
    CPU = WGPUAdapterType_CPU,
    /// The driver does not say, or the GPU is a virtual one.
    Unknown = WGPUAdapterType_Unknown,
};

/// What a sampler returns for coordinates outside 0..1, chosen per axis in SamplerDescriptor.
enum class AddressMode : uint32_t {
    /// No choice.
    Undefined = WGPUAddressMode_Undefined,
    /// The texel at the nearest edge.
    ClampToEdge = WGPUAddressMode_ClampToEdge,
    /// The texture tiles: only the fractional part of the coordinate counts.
    Repeat = WGPUAddressMode_Repeat,
    /// The texture tiles and every second copy is flipped.
    MirrorRepeat = WGPUAddressMode_MirrorRepeat,
    /// The border color of SamplerDescriptorExtras.
    ClampToBorder = WGPUNativeAddressMode_ClampToBorder,
};

/// The graphics API an adapter runs on: reported in AdapterInfo, and a filter in RequestAdapterOptions.
enum class BackendType : uint32_t {
    /// As a filter: any backend will do.
    Undefined = WGPUBackendType_Undefined,
    /// A backend that drives no GPU at all.
    Null = WGPUBackendType_Null,
    /// The WebGPU of a browser.
    WebGPU = WGPUBackendType_WebGPU,
    /// Direct3D 11.
    D3D11 = WGPUBackendType_D3D11,
    /// Direct3D 12 on Windows 10 and later.
    D3D12 = WGPUBackendType_D3D12,
    /// Metal on Apple systems.
    Metal = WGPUBackendType_Metal,
    /// Vulkan on Linux, Android and Windows, and on Apple systems through a portability driver.
    Vulkan = WGPUBackendType_Vulkan,
    /// Desktop OpenGL.
    OpenGL = WGPUBackendType_OpenGL,
    /// OpenGL ES 3.
    OpenGLES = WGPUBackendType_OpenGLES,
};

/// What one side of a blend is multiplied with, in BlendComponent.
enum class BlendFactor : uint32_t {
    /// No choice.
    Undefined = WGPUBlendFactor_Undefined,
    /// 0: this side contributes nothing.
    Zero = WGPUBlendFactor_Zero,
    /// 1: this side contributes unchanged.
    One = WGPUBlendFactor_One,
    /// The source, channel by channel.
    Src = WGPUBlendFactor_Src,
    /// 1 minus the source, channel by channel.
    OneMinusSrc = WGPUBlendFactor_OneMinusSrc,
    /// The source's alpha.
    SrcAlpha = WGPUBlendFactor_SrcAlpha,
    /// 1 minus the source's alpha.
    OneMinusSrcAlpha = WGPUBlendFactor_OneMinusSrcAlpha,
    /// The destination, channel by channel.
    Dst = WGPUBlendFactor_Dst,
    /// 1 minus the destination, channel by channel.
    OneMinusDst = WGPUBlendFactor_OneMinusDst,
    /// The destination's alpha.
    DstAlpha = WGPUBlendFactor_DstAlpha,
    /// 1 minus the destination's alpha.
    OneMinusDstAlpha = WGPUBlendFactor_OneMinusDstAlpha,
    /// The smaller of source alpha and 1 minus destination alpha for color; 1 for alpha.
    SrcAlphaSaturated = WGPUBlendFactor_SrcAlphaSaturated,
    /// The value given to RenderPassEncoder::SetBlendConstant().
    Constant = WGPUBlendFactor_Constant,
    /// 1 minus the value given to RenderPassEncoder::SetBlendConstant().
    OneMinusConstant = WGPUBlendFactor_OneMinusConstant,
    /// The fragment shader's second output.
    Src1 = WGPUBlendFactor_Src1,
    /// 1 minus the fragment shader's second output.
    OneMinusSrc1 = WGPUBlendFactor_OneMinusSrc1,
    /// The alpha of the fragment shader's second output.
    Src1Alpha = WGPUBlendFactor_Src1Alpha,
    /// 1 minus the alpha of the fragment shader's second output.
    OneMinusSrc1Alpha = WGPUBlendFactor_OneMinusSrc1Alpha,
};

/// How the weighted source and destination are joined, in BlendComponent.
enum class BlendOperation : uint32_t {
    /// No choice.
    Undefined = WGPUBlendOperation_Undefined,
    /// Source plus destination.
    Add = WGPUBlendOperation_Add,
    /// Source minus destination.
    Subtract = WGPUBlendOperation_Subtract,
    /// Destination minus source.
    ReverseSubtract = WGPUBlendOperation_ReverseSubtract,
    /// The smaller of the two; both factors must be BlendFactor::One.
    Min = WGPUBlendOperation_Min,
    /// The larger of the two; both factors must be BlendFactor::One.
    Max = WGPUBlendOperation_Max,
};

/// How a shader sees a bound buffer, in BufferBindingLayout.
enum class BufferBindingType : uint32_t {
    /// The layout entry is not a buffer.
    BindingNotUsed = WGPUBufferBindingType_BindingNotUsed,
    /// A buffer of unspecified type.
    Undefined = WGPUBufferBindingType_Undefined,
    /// Small, read-only, fast; WGSL `var<uniform>`.
    Uniform = WGPUBufferBindingType_Uniform,
    /// Large, readable and writable; WGSL `var<storage, read_write>`.
    Storage = WGPUBufferBindingType_Storage,
    /// Large and read-only; WGSL `var<storage, read>`.
    ReadOnlyStorage = WGPUBufferBindingType_ReadOnlyStorage,
};

/// Whether the CPU can see a buffer's memory at this moment; returned by Buffer::GetMapState().
enum class BufferMapState : uint32_t {
    /// Not mapped: the GPU may use the buffer.
    Unmapped = WGPUBufferMapState_Unmapped,
    /// Buffer::MapAsync() was called and its callback has not been reached.
    Pending = WGPUBufferMapState_Pending,
    /// Mapped: pointers can be had, and submitting work that uses the buffer is an error.
    Mapped = WGPUBufferMapState_Mapped,
};

/// When the callback of an asynchronous call may run; a field of every `*CallbackInfo` struct.
enum class CallbackMode : uint32_t {
    /// Only inside Instance::WaitAny(), when the call's future is in the list.
    WaitAnyOnly = WGPUCallbackMode_WaitAnyOnly,
    /// Inside Instance::ProcessEvents() as well as inside Instance::WaitAny().
    AllowProcessEvents = WGPUCallbackMode_AllowProcessEvents,
    /// Whenever the work is found complete, on any thread, also inside unrelated calls, and even before the
    /// asynchronous call itself returns.
    AllowSpontaneous = WGPUCallbackMode_AllowSpontaneous,
};

/// A test between a new and a stored value: fragment depth against the depth buffer, the stencil reference against
/// the stencil buffer, or a shader's reference value against a sampled depth.
enum class CompareFunction : uint32_t {
    /// No choice.
    Undefined = WGPUCompareFunction_Undefined,
    /// Fails always.
    Never = WGPUCompareFunction_Never,
    /// Passes when new < stored.
    Less = WGPUCompareFunction_Less,
    /// Passes when new == stored.
    Equal = WGPUCompareFunction_Equal,
    /// Passes when new <= stored.
    LessEqual = WGPUCompareFunction_LessEqual,
    /// Passes when new > stored.
    Greater = WGPUCompareFunction_Greater,
    /// Passes when new != stored.
    NotEqual = WGPUCompareFunction_NotEqual,
    /// Passes when new >= stored.
    GreaterEqual = WGPUCompareFunction_GreaterEqual,
    /// Passes always.
    Always = WGPUCompareFunction_Always,
};

/// How ShaderModule::GetCompilationInfo() ended; first argument of its callback.
enum class CompilationInfoRequestStatus : uint32_t {
    /// The messages are there (there may be none).
    Success = WGPUCompilationInfoRequestStatus_Success,
    /// The instance's last reference was released before the operation could finish.
    CallbackCancelled = WGPUCompilationInfoRequestStatus_CallbackCancelled,
};

/// How serious a CompilationMessage is.
enum class CompilationMessageType : uint32_t {
    /// The shader module is unusable because of this.
    Error = WGPUCompilationMessageType_Error,
    /// The module works, but something deserves a look.
    Warning = WGPUCompilationMessageType_Warning,
    /// A remark that asks for nothing.
    Info = WGPUCompilationMessageType_Info,
};

/// Where one channel of a texture view takes its value from, in TextureComponentSwizzle.
enum class ComponentSwizzle : uint32_t {
    /// No choice: the channel of the same name.
    Undefined = WGPUComponentSwizzle_Undefined,
    /// Always 0.
    Zero = WGPUComponentSwizzle_Zero,
    /// Always 1.
    One = WGPUComponentSwizzle_One,
    /// The texture's red channel.
    R = WGPUComponentSwizzle_R,
    /// The texture's green channel.
    G = WGPUComponentSwizzle_G,
    /// The texture's blue channel.
    B = WGPUComponentSwizzle_B,
    /// The texture's alpha channel.
    A = WGPUComponentSwizzle_A,
};

/// What the window system does with the alpha of a presented frame; set in SurfaceConfiguration, possible values
/// listed in SurfaceCapabilities.
enum class CompositeAlphaMode : uint32_t {
    /// The library picks CompositeAlphaMode::Opaque or, failing that, CompositeAlphaMode::Inherit.
    Auto = WGPUCompositeAlphaMode_Auto,
    /// Alpha is ignored; the frame covers what is behind it.
    Opaque = WGPUCompositeAlphaMode_Opaque,
    /// Alpha counts, and the color channels were already multiplied by it: half-transparent green is (0, 0.5, 0,
    /// 0.5).
    Premultiplied = WGPUCompositeAlphaMode_Premultiplied,
    /// Alpha counts, and the color channels are at full strength: half-transparent green is (0, 1, 0, 0.5).
    Unpremultiplied = WGPUCompositeAlphaMode_Unpremultiplied,
    /// Whatever the window itself was set up for by other means.
    Inherit = WGPUCompositeAlphaMode_Inherit,
};

/// How Device::CreateComputePipelineAsync() or Device::CreateRenderPipelineAsync() ended; first argument of their
/// callbacks.
enum class CreatePipelineAsyncStatus : uint32_t {
    /// The pipeline is ready and belongs to the application.
    Success = WGPUCreatePipelineAsyncStatus_Success,
    /// The instance's last reference was released before the operation could finish.
    CallbackCancelled = WGPUCreatePipelineAsyncStatus_CallbackCancelled,
    /// The descriptor breaks a rule; the message names it.
    ValidationError = WGPUCreatePipelineAsyncStatus_ValidationError,
    /// The descriptor is valid, but the compiler or driver could not cope with it.
    InternalError = WGPUCreatePipelineAsyncStatus_InternalError,
};

/// Which triangles are dropped by the way they face; a field of PrimitiveState.
enum class CullMode : uint32_t {
    /// No choice.
    Undefined = WGPUCullMode_Undefined,
    /// Both sides are drawn.
    None = WGPUCullMode_None,
    /// Front-facing triangles are dropped.
    Front = WGPUCullMode_Front,
    /// Back-facing triangles are dropped.
    Back = WGPUCullMode_Back,
};

/// Why a device stopped working; passed to DeviceLostCallback.
enum class DeviceLostReason : uint32_t {
    /// The driver failed, the GPU was removed or reset, or memory ran out.
    Unknown = WGPUDeviceLostReason_Unknown,
    /// Device::Destroy() was called, or the last reference was released.
    Destroyed = WGPUDeviceLostReason_Destroyed,
    /// The instance's last reference was released while the device was still working.
    CallbackCancelled = WGPUDeviceLostReason_CallbackCancelled,
    /// The device request failed, so there never was a device; its handle is null.
    FailedCreation = WGPUDeviceLostReason_FailedCreation,
};

/// Which errors a scope catches; argument of Device::PushErrorScope().
enum class ErrorFilter : uint32_t {
    /// A call broke a rule of the API.
    Validation = WGPUErrorFilter_Validation,
    /// An allocation failed.
    OutOfMemory = WGPUErrorFilter_OutOfMemory,
    /// The call was valid but the implementation or driver failed.
    Internal = WGPUErrorFilter_Internal,
};

/// The kind of an error handed to the uncaptured-error callback or to the callback of Device::PopErrorScope().
enum class ErrorType : uint32_t {
    /// The popped scope caught nothing.
    NoError = WGPUErrorType_NoError,
    /// A call broke a rule of the API; the message names function, object and value.
    Validation = WGPUErrorType_Validation,
    /// Memory for a buffer, texture or other resource could not be had.
    OutOfMemory = WGPUErrorType_OutOfMemory,
    /// The call was valid but the implementation or driver failed.
    Internal = WGPUErrorType_Internal,
    /// None of the other kinds.
    Unknown = WGPUErrorType_Unknown,
};

/// The baseline an adapter must reach, in RequestAdapterOptions.
enum class FeatureLevel : uint32_t {
    /// No choice.
    Undefined = WGPUFeatureLevel_Undefined,
    /// A smaller set of features and limits, within reach of OpenGL ES 3.1 class hardware.
    Compatibility = WGPUFeatureLevel_Compatibility,
    /// Everything the WebGPU specification guarantees.
    Core = WGPUFeatureLevel_Core,
};

/// Optional abilities.
enum class FeatureName : uint32_t {
    /// The adapter or device meets the full Core level; without it only the Compatibility level is promised.
    CoreFeaturesAndLimits = WGPUFeatureName_CoreFeaturesAndLimits,
    /// `unclippedDepth` in PrimitiveState: depth is clamped rather than clipped, useful for shadow maps.
    DepthClipControl = WGPUFeatureName_DepthClipControl,
    /// The format TextureFormat::Depth32FloatStencil8.
    Depth32FloatStencil8 = WGPUFeatureName_Depth32FloatStencil8,
    /// The BC formats for 2D textures; usual on desktop GPUs.
    TextureCompressionBC = WGPUFeatureName_TextureCompressionBC,
    /// 3D textures in BC formats.
    TextureCompressionBCSliced3D = WGPUFeatureName_TextureCompressionBCSliced3D,
    /// The ETC2 and EAC formats for 2D textures; usual on mobile GPUs.
    TextureCompressionETC2 = WGPUFeatureName_TextureCompressionETC2,
    /// The ASTC formats (LDR) for 2D textures; usual on mobile GPUs.
    TextureCompressionASTC = WGPUFeatureName_TextureCompressionASTC,
    /// 3D textures in ASTC formats.
    TextureCompressionASTCSliced3D = WGPUFeatureName_TextureCompressionASTCSliced3D,
    /// QueryType::Timestamp query sets, written at the start and end of passes.
    TimestampQuery = WGPUFeatureName_TimestampQuery,
    /// A `firstInstance` other than 0 in the arguments of indirect draws.
    IndirectFirstInstance = WGPUFeatureName_IndirectFirstInstance,
    /// 16-bit floats in shaders.
    ShaderF16 = WGPUFeatureName_ShaderF16,
    /// TextureFormat::RG11B10Ufloat as a color attachment, with blending and multisampling.
    RG11B10UfloatRenderable = WGPUFeatureName_RG11B10UfloatRenderable,
    /// TextureFormat::BGRA8Unorm as a write-only storage texture.
    BGRA8UnormStorage = WGPUFeatureName_BGRA8UnormStorage,
    /// Linear filtering of the formats with 32-bit float channels.
    Float32Filterable = WGPUFeatureName_Float32Filterable,
    /// Blending into color attachments with 32-bit float channels.
    Float32Blendable = WGPUFeatureName_Float32Blendable,
    /// Vertex shader output `builtin(clip_distances)`, after `enable clip_distances;`.
    ClipDistances = WGPUFeatureName_ClipDistances,
    /// A second fragment output for blending (`blend_src`), after `enable dual_source_blending;`.
    DualSourceBlending = WGPUFeatureName_DualSourceBlending,
    /// Subgroup operations in compute and fragment shaders.
    Subgroups = WGPUFeatureName_Subgroups,
    /// Norm formats with 16-bit channels, rendering to more of the signed norm formats, and more storage formats.
    TextureFormatsTier1 = WGPUFeatureName_TextureFormatsTier1,
    /// Read-write storage access for a number of 8, 16 and 32-bit formats.
    TextureFormatsTier2 = WGPUFeatureName_TextureFormatsTier2,
    /// Fragment shader input `builtin(primitive_index)`, after `enable primitive_index;`.
    PrimitiveIndex = WGPUFeatureName_PrimitiveIndex,
    /// Texture views that reorder or replace channels, by TextureComponentSwizzleDescriptor.
    TextureComponentSwizzle = WGPUFeatureName_TextureComponentSwizzle,
    /// A compute shader may demand a subgroup size instead of leaving it to the driver.
    SubgroupSizeControl = WGPUFeatureName_SubgroupSizeControl,
    /// Immediate data: a few bytes set directly on an encoder and read as `var<immediate>`.
    Immediates = WGPUNativeFeature_Immediates,
    /// An older name for FeatureName::Immediates, with the same value; for programs that use the per-stage push
    /// constant functions.
    PushConstants = WGPUNativeFeature_PushConstants,
    /// All usages, sample counts and storage accesses the GPU has for each format, beyond those every WebGPU device
    /// promises.
    TextureAdapterSpecificFormatFeatures = WGPUNativeFeature_TextureAdapterSpecificFormatFeatures,
    /// Draw counts read from a buffer.
    MultiDrawIndirectCount = WGPUNativeFeature_MultiDrawIndirectCount,
    /// Writable storage buffers and storage textures in vertex shaders.
    VertexWritableStorage = WGPUNativeFeature_VertexWritableStorage,
    /// Arrays of textures in one binding, `binding_array<texture_2d<f32>, N>`, indexed by uniform values, after
    /// `enable wgpu_binding_array;` in WGSL.
    TextureBindingArray = WGPUNativeFeature_TextureBindingArray,
    /// Arrays of sampled textures and of storage buffers indexed by values that differ between invocations.
    SampledTextureAndStorageBufferArrayNonUniformIndexing = WGPUNativeFeature_SampledTextureAndStorageBufferArrayNonUniformIndexing,
    /// Query sets of QueryType::PipelineStatistics, which count what a pipeline did between begin and end; see
    /// PipelineStatisticName.
    PipelineStatisticsQuery = WGPUNativeFeature_PipelineStatisticsQuery,
    /// Arrays of storage buffers or storage textures in one binding, together with FeatureName::BufferBindingArray
    /// or FeatureName::TextureBindingArray.
    StorageResourceBindingArray = WGPUNativeFeature_StorageResourceBindingArray,
    /// Bind groups that fill fewer elements of a binding array than its layout has.
    PartiallyBoundBindingArray = WGPUNativeFeature_PartiallyBoundBindingArray,
    /// The six Unorm and Snorm formats with 16-bit channels, such as TextureFormat::R16Unorm.
    TextureFormat16bitNorm = WGPUNativeFeature_TextureFormat16bitNorm,
    /// ASTC blocks that hold HDR values, for copying and sampling.
    TextureCompressionAstcHdr = WGPUNativeFeature_TextureCompressionAstcHdr,
    /// MapRead and MapWrite combined with any other buffer usage.
    MappablePrimaryBuffers = WGPUNativeFeature_MappablePrimaryBuffers,
    /// Arrays of buffers in one binding, indexed by uniform values.
    BufferBindingArray = WGPUNativeFeature_BufferBindingArray,
    /// Arrays of storage textures indexed by values that differ between invocations.
    StorageTextureArrayNonUniformIndexing = WGPUNativeFeature_StorageTextureArrayNonUniformIndexing,
    /// AddressMode::ClampToBorder with SamplerBorderColor::Zero.
    AddressModeClampToZero = WGPUNativeFeature_AddressModeClampToZero,
    /// AddressMode::ClampToBorder with every border color, for which SamplerBorderColor::Zero needs a feature of
    /// its own.
    AddressModeClampToBorder = WGPUNativeFeature_AddressModeClampToBorder,
    /// PolygonMode::Line: wireframes.
    PolygonModeLine = WGPUNativeFeature_PolygonModeLine,
    /// PolygonMode::Point: corners only.
    PolygonModePoint = WGPUNativeFeature_PolygonModePoint,
    /// `conservative` in PrimitiveStateExtras: every pixel a triangle touches is drawn.
    ConservativeRasterization = WGPUNativeFeature_ConservativeRasterization,
    /// CommandEncoder::ClearTexture(): a texture range set to zero.
    ClearTexture = WGPUNativeFeature_ClearTexture,
    /// One render pass drawn to several array layers at once, told apart by `builtin(view_index)`.
    Multiview = WGPUNativeFeature_Multiview,
    /// 64-bit vertex attributes; to be enabled with FeatureName::ShaderF64.
    VertexAttribute64bit = WGPUNativeFeature_VertexAttribute64bit,
    /// Textures of format TextureFormat::NV12.
    TextureFormatNv12 = WGPUNativeFeature_TextureFormatNv12,
    /// Ray queries in shaders, after `enable wgpu_ray_query;` in WGSL, and the acceleration structures that rays
    /// are cast into.
    RayQuery = WGPUNativeFeature_RayQuery,
    /// 64-bit floats in shaders.
    ShaderF64 = WGPUNativeFeature_ShaderF64,
    /// Types `i16` and `u16` in shaders, after `enable wgpu_int16;` in WGSL.
    ShaderI16 = WGPUNativeFeature_ShaderI16,
    /// `early_depth_test` on fragment entry points: depth tested before the shader runs, either forced or under a
    /// promise about the depth it will write.
    ShaderEarlyDepthTest = WGPUNativeFeature_ShaderEarlyDepthTest,
    /// Subgroup operations, barriers aside, in compute and fragment shaders; the same ability as
    /// FeatureName::Subgroups.
    Subgroup = WGPUNativeFeature_Subgroup,
    /// Subgroup operations, barriers aside, in vertex shaders.
    SubgroupVertex = WGPUNativeFeature_SubgroupVertex,
    /// `subgroupBarrier` in compute shaders.
    SubgroupBarrier = WGPUNativeFeature_SubgroupBarrier,
    /// CommandEncoder::WriteTimestamp() between passes.
    TimestampQueryInsideEncoders = WGPUNativeFeature_TimestampQueryInsideEncoders,
    /// RenderPassEncoder::WriteTimestamp() and ComputePassEncoder::WriteTimestamp().
    TimestampQueryInsidePasses = WGPUNativeFeature_TimestampQueryInsidePasses,
    /// Types `i64` and `u64` in shaders.
    ShaderInt64 = WGPUNativeFeature_ShaderInt64,
    /// Atomic load, store, exchange, add and subtract on `f32` in shaders.
    ShaderFloat32Atomic = WGPUNativeFeature_ShaderFloat32Atomic,
    /// Atomic add, and, or, xor, min and max on texels of R32Uint and R32Sint storage textures, in WGSL
    /// `texture_storage_2d<r32uint, atomic>`, in layouts StorageTextureAccess::Atomic.
    TextureAtomic = WGPUNativeFeature_TextureAtomic,
    /// Textures of format TextureFormat::P010.
    TextureFormatP010 = WGPUNativeFeature_TextureFormatP010,
    /// Pipeline caches (Device::CreatePipelineCache()), in which the application keeps what pipelines were compiled
    /// to between runs.
    PipelineCache = WGPUNativeFeature_PipelineCache,
    /// Atomic min and max on `i64` and `u64` in shaders.
    ShaderInt64AtomicMinMax = WGPUNativeFeature_ShaderInt64AtomicMinMax,
    /// All atomic operations on `i64` and `u64` in shaders.
    ShaderInt64AtomicAllOps = WGPUNativeFeature_ShaderInt64AtomicAllOps,
    /// Atomic min and max on texels of TextureFormat::R64Uint storage textures.
    TextureInt64Atomic = WGPUNativeFeature_TextureInt64Atomic,
    /// Mesh shaders: pipelines whose vertices and primitives are made by workgroups (Device::CreateMeshPipeline()),
    /// after `enable wgpu_mesh_shader;` in WGSL.
    MeshShader = WGPUNativeFeature_MeshShader,
    /// The vertices of a triangle that a ray has hit, `getCommittedHitVertexPositions` in WGSL after `enable
    /// wgpu_ray_query_vertex_return;`.
    RayHitVertexReturn = WGPUNativeFeature_RayHitVertexReturn,
    /// Mesh pipelines that draw to several layers at once (Multiview), as many as the limit
    /// `maxMeshMultiviewViewCount` says.
    MeshShaderMultiview = WGPUNativeFeature_MeshShaderMultiview,
    /// More formats of vertices in acceleration structures, see BlasTriangleGeometrySizeDescriptor.
    ExtendedAccelerationStructureVertexFormats = WGPUNativeFeature_ExtendedAccelerationStructureVertexFormats,
    /// Shader modules whose code the driver gets as it is, without any check.
    PassthroughShaders = WGPUNativeFeature_PassthroughShaders,
    /// The position inside the triangle as fragment input, `builtin(barycentric)`.
    ShaderBarycentrics = WGPUNativeFeature_ShaderBarycentrics,
    /// Multiview passes that leave out some of the layers.
    SelectiveMultiview = WGPUNativeFeature_SelectiveMultiview,
    /// Mesh shaders that make points.
    MeshShaderPoints = WGPUNativeFeature_MeshShaderPoints,
    /// Textures that are multisampled and have several layers.
    MultisampleArray = WGPUNativeFeature_MultisampleArray,
    /// Small matrix products shared by the invocations of a subgroup (tensor cores, SIMD-group matrices), after
    /// `enable wgpu_cooperative_matrix;` in WGSL.
    CooperativeMatrix = WGPUNativeFeature_CooperativeMatrix,
    /// Fragment inputs that hold the values of all three vertices, `interpolate(per_vertex)`, after `enable
    /// wgpu_per_vertex;` in WGSL.
    ShaderPerVertex = WGPUNativeFeature_ShaderPerVertex,
    /// `builtin(draw_index)` in vertex shaders: which draw of a multi-draw is running.
    ShaderDrawIndex = WGPUNativeFeature_ShaderDrawIndex,
    /// Arrays of acceleration structures in one binding, indexed by uniform values; see FeatureName::RayQuery.
    AccelerationStructureBindingArray = WGPUNativeFeature_AccelerationStructureBindingArray,
    /// `coherent` on storage buffer variables: writes become visible to other invocations without being cached.
    MemoryDecorationCoherent = WGPUNativeFeature_MemoryDecorationCoherent,
    /// `volatile` on storage buffer variables: every access really happens.
    MemoryDecorationVolatile = WGPUNativeFeature_MemoryDecorationVolatile,
    /// Buffers and textures in memory that another API or process uses as well, by opaque file descriptors.
    SharedMemoryOpaqueFD = WGPUNativeFeature_SharedMemoryOpaqueFD,
    /// Buffers in memory of the program itself, see SharedMemoryHostPointer.
    SharedMemoryHostPointer = WGPUNativeFeature_SharedMemoryHostPointer,
    /// Fences that other APIs and processes wait for and set, by opaque file descriptors.
    SharedFenceOpaqueFD = WGPUNativeFeature_SharedFenceOpaqueFD,
    /// Buffers and images that the program made by Vulkan itself, on the device of this library.
    SharedMemoryVulkan = WGPUNativeFeature_SharedMemoryVulkan,
    /// Textures in dma-bufs.
    SharedMemoryDmaBuf = WGPUNativeFeature_SharedMemoryDmaBuf,
};

/// How a sampler joins texels of one mip level; for magnification and minification in SamplerDescriptor.
enum class FilterMode : uint32_t {
    /// No choice.
    Undefined = WGPUFilterMode_Undefined,
    /// The closest texel, unmixed.
    Nearest = WGPUFilterMode_Nearest,
    /// A weighted mean of the neighbouring texels, two per dimension.
    Linear = WGPUFilterMode_Linear,
};

/// Which winding, seen on screen, makes a triangle front-facing; a field of PrimitiveState.
enum class FrontFace : uint32_t {
    /// No choice.
    Undefined = WGPUFrontFace_Undefined,
    /// Vertices in counter-clockwise order.
    CCW = WGPUFrontFace_CCW,
    /// Vertices in clockwise order.
    CW = WGPUFrontFace_CW,
};

/// The size of one vertex index, in RenderPassEncoder::SetIndexBuffer() and, for strips, in PrimitiveState.
enum class IndexFormat : uint32_t {
    /// None: right for `stripIndexFormat` of list topologies, refused when an index buffer is set.
    Undefined = WGPUIndexFormat_Undefined,
    /// 2 bytes per index; 0xFFFF restarts a strip.
    Uint16 = WGPUIndexFormat_Uint16,
    /// 4 bytes per index; 0xFFFFFFFF restarts a strip.
    Uint32 = WGPUIndexFormat_Uint32,
};

/// Optional abilities of an instance: listed by GetInstanceFeatures(), enabled in InstanceDescriptor.
enum class InstanceFeatureName : uint32_t {
    /// Instance::WaitAny() with a timeout above 0.
    TimedWaitAny = WGPUInstanceFeatureName_TimedWaitAny,
    /// ShaderSourceSPIRV in a shader module descriptor.
    ShaderSourceSPIRV = WGPUInstanceFeatureName_ShaderSourceSPIRV,
    /// An adapter stays usable after it has made a device.
    MultipleDevicesPerAdapter = WGPUInstanceFeatureName_MultipleDevicesPerAdapter,
};

/// What an attachment holds when a render pass begins; a field of the attachment structs.
enum class LoadOp : uint32_t {
    /// None.
    Undefined = WGPULoadOp_Undefined,
    /// What it held before.
    Load = WGPULoadOp_Load,
    /// The attachment's clear value; often cheaper than loading.
    Clear = WGPULoadOp_Clear,
    /// Whatever is there: the cheapest for an attachment that the pass covers with opaque pixels, on GPUs with
    /// tiles above all. **This is unsafe**: pixels that nothing is drawn to may hold what was in that memory, of
    /// other textures too, and drivers may do as they like with what depends on it.
    DontCare = WGPUNativeLoadOp_DontCare,
};

/// How Buffer::MapAsync() ended; first argument of its callback.
enum class MapAsyncStatus : uint32_t {
    /// The range is mapped.
    Success = WGPUMapAsyncStatus_Success,
    /// The instance's last reference was released before the operation could finish.
    CallbackCancelled = WGPUMapAsyncStatus_CallbackCancelled,
    /// The call was invalid; a validation error went to the device as well.
    Error = WGPUMapAsyncStatus_Error,
    /// The buffer was unmapped or destroyed, or its device lost, while the mapping was pending.
    Aborted = WGPUMapAsyncStatus_Aborted,
};

/// How a sampler joins neighbouring mip levels; a field of SamplerDescriptor.
enum class MipmapFilterMode : uint32_t {
    /// No choice.
    Undefined = WGPUMipmapFilterMode_Undefined,
    /// The closest level alone.
    Nearest = WGPUMipmapFilterMode_Nearest,
    /// A mix of the two closest levels.
    Linear = WGPUMipmapFilterMode_Linear,
};

/// How Device::PopErrorScope() ended; first argument of its callback.
enum class PopErrorScopeStatus : uint32_t {
    /// A scope was popped, with or without a caught error.
    Success = WGPUPopErrorScopeStatus_Success,
    /// The instance's last reference was released before the operation could finish.
    CallbackCancelled = WGPUPopErrorScopeStatus_CallbackCancelled,
    /// There was no scope to pop on this thread, as the message says; the type is NoError.
    Error = WGPUPopErrorScopeStatus_Error,
};

/// Which adapter to favour when there are several, in RequestAdapterOptions.
enum class PowerPreference : uint32_t {
    /// No wish.
    Undefined = WGPUPowerPreference_Undefined,
    /// Favour a thrifty GPU, usually the integrated one.
    LowPower = WGPUPowerPreference_LowPower,
    /// Favour a strong GPU, usually the discrete one.
    HighPerformance = WGPUPowerPreference_HighPerformance,
};

/// How color values of a surface are to be read, in SurfaceColorManagement.
enum class PredefinedColorSpace : uint32_t {
    /// sRGB, what ordinary displays and images use.
    SRGB = WGPUPredefinedColorSpace_SRGB,
    /// Display P3: wider primaries with the transfer curve of sRGB.
    DisplayP3 = WGPUPredefinedColorSpace_DisplayP3,
};

/// How presented frames meet the display's refresh, in SurfaceConfiguration; possible values are listed in
/// SurfaceCapabilities.
enum class PresentMode : uint32_t {
    /// No choice.
    Undefined = WGPUPresentMode_Undefined,
    /// Frames queue up and one is shown per refresh.
    Fifo = WGPUPresentMode_Fifo,
    /// As Fifo, but a frame that comes too late is shown at once, which may tear.
    FifoRelaxed = WGPUPresentMode_FifoRelaxed,
    /// Frames are shown without waiting.
    Immediate = WGPUPresentMode_Immediate,
    /// One frame waits for the refresh and a newer one replaces it.
    Mailbox = WGPUPresentMode_Mailbox,
};

/// What consecutive vertices form; a field of PrimitiveState.
enum class PrimitiveTopology : uint32_t {
    /// No choice.
    Undefined = WGPUPrimitiveTopology_Undefined,
    /// Each vertex a point, one pixel in size.
    PointList = WGPUPrimitiveTopology_PointList,
    /// Each pair of vertices a line.
    LineList = WGPUPrimitiveTopology_LineList,
    /// Each vertex after the first a line from the one before.
    LineStrip = WGPUPrimitiveTopology_LineStrip,
    /// Each three vertices a triangle.
    TriangleList = WGPUPrimitiveTopology_TriangleList,
    /// Each vertex after the second a triangle with the two before.
    TriangleStrip = WGPUPrimitiveTopology_TriangleStrip,
};

/// What the slots of a query set record, in QuerySetDescriptor.
enum class QueryType : uint32_t {
    /// Whether samples passed depth and stencil tests.
    Occlusion = WGPUQueryType_Occlusion,
    /// GPU clock ticks; Queue::GetTimestampPeriod() gives the nanoseconds per tick.
    Timestamp = WGPUQueryType_Timestamp,
    /// Counters chosen by a chained QuerySetDescriptorExtras.
    PipelineStatistics = WGPUNativeQueryType_PipelineStatistics,
};

/// How Queue::OnSubmittedWorkDone() ended; first argument of its callback.
enum class QueueWorkDoneStatus : uint32_t {
    /// Everything submitted before the call is finished.
    Success = WGPUQueueWorkDoneStatus_Success,
    /// The instance's last reference was released before the operation could finish.
    CallbackCancelled = WGPUQueueWorkDoneStatus_CallbackCancelled,
    /// The queue could not be asked.
    Error = WGPUQueueWorkDoneStatus_Error,
};

/// How Instance::RequestAdapter() ended; first argument of its callback.
enum class RequestAdapterStatus : uint32_t {
    /// An adapter was found and belongs to the application.
    Success = WGPURequestAdapterStatus_Success,
    /// The instance's last reference was released before the operation could finish.
    CallbackCancelled = WGPURequestAdapterStatus_CallbackCancelled,
    /// The request is fine but no adapter on this machine meets it.
    Unavailable = WGPURequestAdapterStatus_Unavailable,
    /// The request itself is invalid, such as an unknown enum value or chained struct.
    Error = WGPURequestAdapterStatus_Error,
};

/// How Adapter::RequestDevice() ended; first argument of its callback.
enum class RequestDeviceStatus : uint32_t {
    /// The device is ready and belongs to the application.
    Success = WGPURequestDeviceStatus_Success,
    /// The instance's last reference was released before the operation could finish.
    CallbackCancelled = WGPURequestDeviceStatus_CallbackCancelled,
    /// A feature is missing, a limit is beyond the adapter, the descriptor is invalid, or the driver refused.
    Error = WGPURequestDeviceStatus_Error,
};

/// Says which struct follows a ChainedStruct header.
enum class SType : uint32_t {
    /// A ShaderSourceSPIRV, chained to ShaderModuleDescriptor.
    ShaderSourceSPIRV = WGPUSType_ShaderSourceSPIRV,
    /// A ShaderSourceWGSL, chained to ShaderModuleDescriptor.
    ShaderSourceWGSL = WGPUSType_ShaderSourceWGSL,
    /// A RenderPassMaxDrawCount, chained to RenderPassDescriptor.
    RenderPassMaxDrawCount = WGPUSType_RenderPassMaxDrawCount,
    /// A SurfaceSourceMetalLayer, chained to SurfaceDescriptor.
    SurfaceSourceMetalLayer = WGPUSType_SurfaceSourceMetalLayer,
    /// A SurfaceSourceWindowsHWND, chained to SurfaceDescriptor.
    SurfaceSourceWindowsHWND = WGPUSType_SurfaceSourceWindowsHWND,
    /// A SurfaceSourceXlibWindow, chained to SurfaceDescriptor.
    SurfaceSourceXlibWindow = WGPUSType_SurfaceSourceXlibWindow,
    /// A SurfaceSourceWaylandSurface, chained to SurfaceDescriptor.
    SurfaceSourceWaylandSurface = WGPUSType_SurfaceSourceWaylandSurface,
    /// A SurfaceSourceAndroidNativeWindow, chained to SurfaceDescriptor.
    SurfaceSourceAndroidNativeWindow = WGPUSType_SurfaceSourceAndroidNativeWindow,
    /// A SurfaceSourceXCBWindow, chained to SurfaceDescriptor.
    SurfaceSourceXCBWindow = WGPUSType_SurfaceSourceXCBWindow,
    /// A SurfaceColorManagement, chained to SurfaceConfiguration.
    SurfaceColorManagement = WGPUSType_SurfaceColorManagement,
    /// A RequestAdapterWebXROptions, chained to RequestAdapterOptions.
    RequestAdapterWebXROptions = WGPUSType_RequestAdapterWebXROptions,
    /// A TextureComponentSwizzleDescriptor, chained to TextureViewDescriptor.
    TextureComponentSwizzleDescriptor = WGPUSType_TextureComponentSwizzleDescriptor,
    /// A ExternalTextureBindingLayout, chained to BindGroupLayoutEntry.
    ExternalTextureBindingLayout = WGPUSType_ExternalTextureBindingLayout,
    /// A ExternalTextureBindingEntry, chained to BindGroupEntry.
    ExternalTextureBindingEntry = WGPUSType_ExternalTextureBindingEntry,
    /// A CompatibilityModeLimits, chained to Limits.
    CompatibilityModeLimits = WGPUSType_CompatibilityModeLimits,
    /// A TextureBindingViewDimension, chained to TextureDescriptor.
    TextureBindingViewDimension = WGPUSType_TextureBindingViewDimension,
    /// A DeviceExtras, chained to DeviceDescriptor.
    DeviceExtras = WGPUSType_DeviceExtras,
    /// A NativeLimits, chained to Limits.
    NativeLimits = WGPUSType_NativeLimits,
    /// A ShaderSourceGLSL, chained to ShaderModuleDescriptor.
    ShaderSourceGLSL = WGPUSType_ShaderSourceGLSL,
    /// A InstanceExtras, chained to InstanceDescriptor.
    InstanceExtras = WGPUSType_InstanceExtras,
    /// A BindGroupEntryExtras, chained to BindGroupEntry.
    BindGroupEntryExtras = WGPUSType_BindGroupEntryExtras,
    /// A BindGroupLayoutEntryExtras, chained to BindGroupLayoutEntry.
    BindGroupLayoutEntryExtras = WGPUSType_BindGroupLayoutEntryExtras,
    /// A QuerySetDescriptorExtras, chained to QuerySetDescriptor.
    QuerySetDescriptorExtras = WGPUSType_QuerySetDescriptorExtras,
    /// A SurfaceConfigurationExtras, chained to SurfaceConfiguration.
    SurfaceConfigurationExtras = WGPUSType_SurfaceConfigurationExtras,
    /// A SurfaceSourceSwapChainPanel, chained to SurfaceDescriptor.
    SurfaceSourceSwapChainPanel = WGPUSType_SurfaceSourceSwapChainPanel,
    /// A PrimitiveStateExtras, chained to PrimitiveState.
    PrimitiveStateExtras = WGPUSType_PrimitiveStateExtras,
    /// A SamplerDescriptorExtras, chained to SamplerDescriptor.
    SamplerDescriptorExtras = WGPUSType_SamplerDescriptorExtras,
    /// A PipelineLayoutExtras, chained to PipelineLayoutDescriptor.
    PipelineLayoutExtras = WGPUSType_PipelineLayoutExtras,
    /// A RequestAdapterIdentityOptions, chained to RequestAdapterOptions.
    RequestAdapterIdentityOptions = WGPUSType_RequestAdapterIdentityOptions,
    /// A SharedMemoryOpaqueFD, chained to SharedBufferMemoryDescriptor or SharedTextureMemoryDescriptor.
    SharedMemoryOpaqueFD = WGPUSType_SharedMemoryOpaqueFD,
    /// A SharedMemoryHostPointer, chained to SharedBufferMemoryDescriptor.
    SharedMemoryHostPointer = WGPUSType_SharedMemoryHostPointer,
    /// A SharedMemoryVulkanImageInfo, chained to SharedTextureMemoryDescriptor.
    SharedMemoryVulkanImageInfo = WGPUSType_SharedMemoryVulkanImageInfo,
    /// A SharedMemoryVulkanImage, chained to SharedTextureMemoryDescriptor.
    SharedMemoryVulkanImage = WGPUSType_SharedMemoryVulkanImage,
    /// A SharedMemoryVulkanBuffer, chained to SharedBufferMemoryDescriptor.
    SharedMemoryVulkanBuffer = WGPUSType_SharedMemoryVulkanBuffer,
    /// A SharedMemoryVulkanLayouts, chained to SharedMemoryBeginAccess.
    SharedMemoryVulkanLayouts = WGPUSType_SharedMemoryVulkanLayouts,
    /// A SharedMemoryDmaBuf, chained to SharedTextureMemoryDescriptor.
    SharedMemoryDmaBuf = WGPUSType_SharedMemoryDmaBuf,
    /// A PipelineDescriptorExtras, chained to ComputePipelineDescriptor, RenderPipelineDescriptor or
    /// MeshPipelineDescriptor.
    PipelineDescriptorExtras = WGPUSType_PipelineDescriptorExtras,
    /// A DevicePipelineCacheFolder, chained to DeviceDescriptor.
    DevicePipelineCacheFolder = WGPUSType_DevicePipelineCacheFolder,
    /// A Multiview, chained to RenderPassDescriptor, RenderPipelineDescriptor, MeshPipelineDescriptor and
    /// RenderBundleEncoderDescriptor.
    Multiview = WGPUSType_Multiview,
    /// A WorkgroupMemory, chained to ComputeState, TaskState or MeshState.
    WorkgroupMemory = WGPUSType_WorkgroupMemory,
    /// A DeviceMemoryHints, chained to DeviceDescriptor.
    DeviceMemoryHints = WGPUSType_DeviceMemoryHints,
    /// A AccelerationStructureBindingLayout, chained to BindGroupLayoutEntry.
    AccelerationStructureBindingLayout = WGPUSType_AccelerationStructureBindingLayout,
    /// A AccelerationStructureBindingEntry, chained to BindGroupEntry.
    AccelerationStructureBindingEntry = WGPUSType_AccelerationStructureBindingEntry,
    /// A RayTracingLimits, chained to Limits.
    RayTracingLimits = WGPUSType_RayTracingLimits,
    /// A ExternalTextureColors, chained to ExternalTextureDescriptor.
    ExternalTextureColors = WGPUSType_ExternalTextureColors,
    /// A ExternalTextureCrop, chained to ExternalTextureDescriptor.
    ExternalTextureCrop = WGPUSType_ExternalTextureCrop,
    /// A MeshShaderLimits, chained to Limits.
    MeshShaderLimits = WGPUSType_MeshShaderLimits,
    /// A VulkanInstance, chained to InstanceDescriptor.
    VulkanInstance = WGPUSType_VulkanInstance,
    /// A VulkanDevice, chained to DeviceDescriptor.
    VulkanDevice = WGPUSType_VulkanDevice,
};

/// Which samplers fit a binding, in SamplerBindingLayout.
enum class SamplerBindingType : uint32_t {
    /// The layout entry is not a sampler.
    BindingNotUsed = WGPUSamplerBindingType_BindingNotUsed,
    /// A sampler of unspecified type.
    Undefined = WGPUSamplerBindingType_Undefined,
    /// Any sampler that does not compare; it may filter linearly.
    Filtering = WGPUSamplerBindingType_Filtering,
    /// Only samplers whose filters are all nearest, as unfilterable formats need.
    NonFiltering = WGPUSamplerBindingType_NonFiltering,
    /// Only samplers with a compare function; WGSL `sampler_comparison`.
    Comparison = WGPUSamplerBindingType_Comparison,
};

/// Result of functions that can refuse at once, such as the getters that fill a struct.
enum class Status : uint32_t {
    /// Done.
    Success = WGPUStatus_Success,
    /// Not done: an argument, a chained struct or the object's state was invalid.
    Error = WGPUStatus_Error,
};

/// What happens to the stored stencil value, in StencilFaceState.
enum class StencilOperation : uint32_t {
    /// No choice.
    Undefined = WGPUStencilOperation_Undefined,
    /// It stays.
    Keep = WGPUStencilOperation_Keep,
    /// It becomes 0.
    Zero = WGPUStencilOperation_Zero,
    /// It becomes the reference value set by RenderPassEncoder::SetStencilReference().
    Replace = WGPUStencilOperation_Replace,
    /// All its bits flip.
    Invert = WGPUStencilOperation_Invert,
    /// It grows by 1 and stops at the maximum.
    IncrementClamp = WGPUStencilOperation_IncrementClamp,
    /// It shrinks by 1 and stops at 0.
    DecrementClamp = WGPUStencilOperation_DecrementClamp,
    /// It grows by 1; the maximum is followed by 0.
    IncrementWrap = WGPUStencilOperation_IncrementWrap,
    /// It shrinks by 1; 0 is followed by the maximum.
    DecrementWrap = WGPUStencilOperation_DecrementWrap,
};

/// What a shader may do with a storage texture, in StorageTextureBindingLayout.
enum class StorageTextureAccess : uint32_t {
    /// The layout entry is not a storage texture.
    BindingNotUsed = WGPUStorageTextureAccess_BindingNotUsed,
    /// A storage texture of unspecified access.
    Undefined = WGPUStorageTextureAccess_Undefined,
    /// Store texels only.
    WriteOnly = WGPUStorageTextureAccess_WriteOnly,
    /// Load texels only.
    ReadOnly = WGPUStorageTextureAccess_ReadOnly,
    /// Load and store, for the few formats that allow it (the 32-bit single-channel ones always do).
    ReadWrite = WGPUStorageTextureAccess_ReadWrite,
    /// Atomic operations, in WGSL `texture_storage_2d<r32uint, atomic>`, with formats R32Uint and R32Sint.
    Atomic = WGPUNativeStorageTextureAccess_Atomic,
};

/// What remains of an attachment when a render pass ends; a field of the attachment structs.
enum class StoreOp : uint32_t {
    /// None.
    Undefined = WGPUStoreOp_Undefined,
    /// What was rendered is kept.
    Store = WGPUStoreOp_Store,
    /// The contents may be dropped; reading them later gives zeros.
    Discard = WGPUStoreOp_Discard,
};

/// How Surface::GetCurrentTexture() went; `status` of SurfaceTexture.
enum class SurfaceGetCurrentTextureStatus : uint32_t {
    /// A texture, matching the surface exactly.
    SuccessOptimal = WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal,
    /// A texture that can be shown, though the surface has changed; configure again when convenient.
    SuccessSuboptimal = WGPUSurfaceGetCurrentTextureStatus_SuccessSuboptimal,
    /// No texture became free in time; skip this frame.
    Timeout = WGPUSurfaceGetCurrentTextureStatus_Timeout,
    /// The surface no longer fits its configuration, usually after a resize; configure again.
    Outdated = WGPUSurfaceGetCurrentTextureStatus_Outdated,
    /// The connection to the window system is gone; make a new surface.
    Lost = WGPUSurfaceGetCurrentTextureStatus_Lost,
    /// The call was invalid: not configured, or a texture is still out.
    Error = WGPUSurfaceGetCurrentTextureStatus_Error,
    /// No texture, because nothing of the window is visible.
    Occluded = WGPUSurfaceGetCurrentTextureStatus_Occluded,
};

/// Which part of a depth-stencil texture is meant, in views and copies.
enum class TextureAspect : uint32_t {
    /// No choice.
    Undefined = WGPUTextureAspect_Undefined,
    /// Everything the format holds.
    All = WGPUTextureAspect_All,
    /// The stencil part.
    StencilOnly = WGPUTextureAspect_StencilOnly,
    /// The depth part.
    DepthOnly = WGPUTextureAspect_DepthOnly,
    /// Luma, at full size: format R8Unorm of NV12, R16Unorm of P010.
    Plane0Only = WGPUNativeTextureAspect_Plane0Only,
    /// Chroma, at half width and height: format RG8Unorm of NV12, RG16Unorm of P010.
    Plane1Only = WGPUNativeTextureAspect_Plane1Only,
};

/// How many dimensions a texture has, in TextureDescriptor.
enum class TextureDimension : uint32_t {
    /// No choice.
    Undefined = WGPUTextureDimension_Undefined,
    /// A single row of texels.
    e1D = WGPUTextureDimension_1D,
    /// Width and height; `depthOrArrayLayers` counts layers.
    e2D = WGPUTextureDimension_2D,
    /// Width, height and depth.
    e3D = WGPUTextureDimension_3D,
};

/// The layout of one texel, or of one block of a compressed format, in memory.
enum class TextureFormat : uint32_t {
    /// No format: a view takes its texture's, a color target is a hole, a depth-stencil format is absent.
    Undefined = WGPUTextureFormat_Undefined,
    /// One 8-bit unsigned normalised (0..1) channel (red), 1 byte per texel.
    R8Unorm = WGPUTextureFormat_R8Unorm,
    /// One 8-bit signed normalised (-1..1) channel (red), 1 byte per texel.
    R8Snorm = WGPUTextureFormat_R8Snorm,
    /// One 8-bit unsigned integer channel (red), 1 byte per texel.
    R8Uint = WGPUTextureFormat_R8Uint,
    /// One 8-bit signed integer channel (red), 1 byte per texel.
    R8Sint = WGPUTextureFormat_R8Sint,
    /// One 16-bit unsigned normalised (0..1) channel (red), 2 bytes per texel.
    R16Unorm = WGPUTextureFormat_R16Unorm,
    /// One 16-bit signed normalised (-1..1) channel (red), 2 bytes per texel.
    R16Snorm = WGPUTextureFormat_R16Snorm,
    /// One 16-bit unsigned integer channel (red), 2 bytes per texel.
    R16Uint = WGPUTextureFormat_R16Uint,
    /// One 16-bit signed integer channel (red), 2 bytes per texel.
    R16Sint = WGPUTextureFormat_R16Sint,
    /// One 16-bit float channel (red), 2 bytes per texel.
    R16Float = WGPUTextureFormat_R16Float,
    /// Two 8-bit unsigned normalised (0..1) channels (red, green), 2 bytes per texel.
    RG8Unorm = WGPUTextureFormat_RG8Unorm,
    /// Two 8-bit signed normalised (-1..1) channels (red, green), 2 bytes per texel.
    RG8Snorm = WGPUTextureFormat_RG8Snorm,
    /// Two 8-bit unsigned integer channels (red, green), 2 bytes per texel.
    RG8Uint = WGPUTextureFormat_RG8Uint,
    /// Two 8-bit signed integer channels (red, green), 2 bytes per texel.
    RG8Sint = WGPUTextureFormat_RG8Sint,
    /// One 32-bit float channel (red), 4 bytes per texel.
    R32Float = WGPUTextureFormat_R32Float,
    /// One 32-bit unsigned integer channel (red), 4 bytes per texel.
    R32Uint = WGPUTextureFormat_R32Uint,
    /// One 32-bit signed integer channel (red), 4 bytes per texel.
    R32Sint = WGPUTextureFormat_R32Sint,
    /// Two 16-bit unsigned normalised (0..1) channels (red, green), 4 bytes per texel.
    RG16Unorm = WGPUTextureFormat_RG16Unorm,
    /// Two 16-bit signed normalised (-1..1) channels (red, green), 4 bytes per texel.
    RG16Snorm = WGPUTextureFormat_RG16Snorm,
    /// Two 16-bit unsigned integer channels (red, green), 4 bytes per texel.
    RG16Uint = WGPUTextureFormat_RG16Uint,
    /// Two 16-bit signed integer channels (red, green), 4 bytes per texel.
    RG16Sint = WGPUTextureFormat_RG16Sint,
    /// Two 16-bit float channels (red, green), 4 bytes per texel.
    RG16Float = WGPUTextureFormat_RG16Float,
    /// Four 8-bit unsigned normalised (0..1) channels (red, green, blue, alpha), 4 bytes per texel.
    RGBA8Unorm = WGPUTextureFormat_RGBA8Unorm,
    /// As TextureFormat::RGBA8Unorm, with color channels stored in the sRGB curve: decoded on read, encoded on
    /// write; alpha stays linear.
    RGBA8UnormSrgb = WGPUTextureFormat_RGBA8UnormSrgb,
    /// Four 8-bit signed normalised (-1..1) channels (red, green, blue, alpha), 4 bytes per texel.
    RGBA8Snorm = WGPUTextureFormat_RGBA8Snorm,
    /// Four 8-bit unsigned integer channels (red, green, blue, alpha), 4 bytes per texel.
    RGBA8Uint = WGPUTextureFormat_RGBA8Uint,
    /// Four 8-bit signed integer channels (red, green, blue, alpha), 4 bytes per texel.
    RGBA8Sint = WGPUTextureFormat_RGBA8Sint,
    /// Four 8-bit unsigned normalised (0..1) channels (blue, green, red, alpha), 4 bytes per texel.
    BGRA8Unorm = WGPUTextureFormat_BGRA8Unorm,
    /// As TextureFormat::BGRA8Unorm, with color channels stored in the sRGB curve: decoded on read, encoded on
    /// write; alpha stays linear.
    BGRA8UnormSrgb = WGPUTextureFormat_BGRA8UnormSrgb,
    /// 10-bit unsigned integer red, green, blue and 2-bit unsigned integer alpha, packed from the lowest bit up; 4
    /// bytes per texel.
    RGB10A2Uint = WGPUTextureFormat_RGB10A2Uint,
    /// 10-bit red, green, blue and 2-bit alpha, unsigned normalised, packed from the lowest bit up; 4 bytes per
    /// texel.
    RGB10A2Unorm = WGPUTextureFormat_RGB10A2Unorm,
    /// 11-bit red, 11-bit green and 10-bit blue floats without sign, packed from the lowest bit up; 4 bytes per
    /// texel.
    RG11B10Ufloat = WGPUTextureFormat_RG11B10Ufloat,
    /// 9-bit mantissas of red, green and blue that share a 5-bit exponent, no sign; 4 bytes per texel.
    RGB9E5Ufloat = WGPUTextureFormat_RGB9E5Ufloat,
    /// Two 32-bit float channels (red, green), 8 bytes per texel.
    RG32Float = WGPUTextureFormat_RG32Float,
    /// Two 32-bit unsigned integer channels (red, green), 8 bytes per texel.
    RG32Uint = WGPUTextureFormat_RG32Uint,
    /// Two 32-bit signed integer channels (red, green), 8 bytes per texel.
    RG32Sint = WGPUTextureFormat_RG32Sint,
    /// Four 16-bit unsigned normalised (0..1) channels (red, green, blue, alpha), 8 bytes per texel.
    RGBA16Unorm = WGPUTextureFormat_RGBA16Unorm,
    /// Four 16-bit signed normalised (-1..1) channels (red, green, blue, alpha), 8 bytes per texel.
    RGBA16Snorm = WGPUTextureFormat_RGBA16Snorm,
    /// Four 16-bit unsigned integer channels (red, green, blue, alpha), 8 bytes per texel.
    RGBA16Uint = WGPUTextureFormat_RGBA16Uint,
    /// Four 16-bit signed integer channels (red, green, blue, alpha), 8 bytes per texel.
    RGBA16Sint = WGPUTextureFormat_RGBA16Sint,
    /// Four 16-bit float channels (red, green, blue, alpha), 8 bytes per texel.
    RGBA16Float = WGPUTextureFormat_RGBA16Float,
    /// Four 32-bit float channels (red, green, blue, alpha), 16 bytes per texel.
    RGBA32Float = WGPUTextureFormat_RGBA32Float,
    /// Four 32-bit unsigned integer channels (red, green, blue, alpha), 16 bytes per texel.
    RGBA32Uint = WGPUTextureFormat_RGBA32Uint,
    /// Four 32-bit signed integer channels (red, green, blue, alpha), 16 bytes per texel.
    RGBA32Sint = WGPUTextureFormat_RGBA32Sint,
    /// 8-bit unsigned integer stencil.
    Stencil8 = WGPUTextureFormat_Stencil8,
    /// 16-bit unsigned normalised depth, 2 bytes per texel.
    Depth16Unorm = WGPUTextureFormat_Depth16Unorm,
    /// Depth of at least 24 bits, as a 24-bit integer or a 32-bit float at the driver's choice.
    Depth24Plus = WGPUTextureFormat_Depth24Plus,
    /// Depth of at least 24 bits with an 8-bit stencil.
    Depth24PlusStencil8 = WGPUTextureFormat_Depth24PlusStencil8,
    /// 32-bit float depth, 4 bytes per texel.
    Depth32Float = WGPUTextureFormat_Depth32Float,
    /// 32-bit float depth (4 bytes per texel in copies) with an 8-bit stencil (1 byte).
    Depth32FloatStencil8 = WGPUTextureFormat_Depth32FloatStencil8,
    /// Color from two 5:6:5 end points with 1-bit alpha (DXT1); 4x4 texels in 8 bytes.
    BC1RGBAUnorm = WGPUTextureFormat_BC1RGBAUnorm,
    /// Color from two 5:6:5 end points with 1-bit alpha (DXT1), color in the sRGB curve; 4x4 texels in 8 bytes.
    BC1RGBAUnormSrgb = WGPUTextureFormat_BC1RGBAUnormSrgb,
    /// Color as in BC1 with 4-bit explicit alpha (DXT3); 4x4 texels in 16 bytes.
    BC2RGBAUnorm = WGPUTextureFormat_BC2RGBAUnorm,
    /// Color as in BC1 with 4-bit explicit alpha (DXT3), color in the sRGB curve; 4x4 texels in 16 bytes.
    BC2RGBAUnormSrgb = WGPUTextureFormat_BC2RGBAUnormSrgb,
    /// Color as in BC1 with interpolated alpha (DXT5); 4x4 texels in 16 bytes.
    BC3RGBAUnorm = WGPUTextureFormat_BC3RGBAUnorm,
    /// Color as in BC1 with interpolated alpha (DXT5), color in the sRGB curve; 4x4 texels in 16 bytes.
    BC3RGBAUnormSrgb = WGPUTextureFormat_BC3RGBAUnormSrgb,
    /// One interpolated channel, unsigned normalised; 4x4 texels in 8 bytes.
    BC4RUnorm = WGPUTextureFormat_BC4RUnorm,
    /// One interpolated channel, signed normalised; 4x4 texels in 8 bytes.
    BC4RSnorm = WGPUTextureFormat_BC4RSnorm,
    /// Two interpolated channels, unsigned normalised; 4x4 texels in 16 bytes.
    BC5RGUnorm = WGPUTextureFormat_BC5RGUnorm,
    /// Two interpolated channels, signed normalised; suits normal maps; 4x4 texels in 16 bytes.
    BC5RGSnorm = WGPUTextureFormat_BC5RGSnorm,
    /// Three half-float channels without sign; for HDR images; 4x4 texels in 16 bytes.
    BC6HRGBUfloat = WGPUTextureFormat_BC6HRGBUfloat,
    /// Three half-float channels with sign; for HDR images; 4x4 texels in 16 bytes.
    BC6HRGBFloat = WGPUTextureFormat_BC6HRGBFloat,
    /// High-quality color with optional alpha; 4x4 texels in 16 bytes.
    BC7RGBAUnorm = WGPUTextureFormat_BC7RGBAUnorm,
    /// High-quality color with optional alpha, color in the sRGB curve; 4x4 texels in 16 bytes.
    BC7RGBAUnormSrgb = WGPUTextureFormat_BC7RGBAUnormSrgb,
    /// Opaque color; 4x4 texels in 8 bytes.
    ETC2RGB8Unorm = WGPUTextureFormat_ETC2RGB8Unorm,
    /// Opaque color, color in the sRGB curve; 4x4 texels in 8 bytes.
    ETC2RGB8UnormSrgb = WGPUTextureFormat_ETC2RGB8UnormSrgb,
    /// Color with 1-bit alpha; 4x4 texels in 8 bytes.
    ETC2RGB8A1Unorm = WGPUTextureFormat_ETC2RGB8A1Unorm,
    /// Color with 1-bit alpha, color in the sRGB curve; 4x4 texels in 8 bytes.
    ETC2RGB8A1UnormSrgb = WGPUTextureFormat_ETC2RGB8A1UnormSrgb,
    /// Color with 8-bit alpha; 4x4 texels in 16 bytes.
    ETC2RGBA8Unorm = WGPUTextureFormat_ETC2RGBA8Unorm,
    /// Color with 8-bit alpha, color in the sRGB curve; 4x4 texels in 16 bytes.
    ETC2RGBA8UnormSrgb = WGPUTextureFormat_ETC2RGBA8UnormSrgb,
    /// One channel of about 11 bits, unsigned normalised; 4x4 texels in 8 bytes.
    EACR11Unorm = WGPUTextureFormat_EACR11Unorm,
    /// One channel of about 11 bits, signed normalised; 4x4 texels in 8 bytes.
    EACR11Snorm = WGPUTextureFormat_EACR11Snorm,
    /// Two channels of about 11 bits, unsigned normalised; 4x4 texels in 16 bytes.
    EACRG11Unorm = WGPUTextureFormat_EACRG11Unorm,
    /// Two channels of about 11 bits, signed normalised; 4x4 texels in 16 bytes.
    EACRG11Snorm = WGPUTextureFormat_EACRG11Snorm,
    /// ASTC color with alpha, unsigned normalised; 4x4 texels in 16 bytes (8 bits per texel).
    ASTC4x4Unorm = WGPUTextureFormat_ASTC4x4Unorm,
    /// ASTC color with alpha, color in the sRGB curve; 4x4 texels in 16 bytes (8 bits per texel).
    ASTC4x4UnormSrgb = WGPUTextureFormat_ASTC4x4UnormSrgb,
    /// ASTC color with alpha, unsigned normalised; 5x4 texels in 16 bytes (6.4 bits per texel).
    ASTC5x4Unorm = WGPUTextureFormat_ASTC5x4Unorm,
    /// ASTC color with alpha, color in the sRGB curve; 5x4 texels in 16 bytes (6.4 bits per texel).
    ASTC5x4UnormSrgb = WGPUTextureFormat_ASTC5x4UnormSrgb,
    /// ASTC color with alpha, unsigned normalised; 5x5 texels in 16 bytes (5.12 bits per texel).
    ASTC5x5Unorm = WGPUTextureFormat_ASTC5x5Unorm,
    /// ASTC color with alpha, color in the sRGB curve; 5x5 texels in 16 bytes (5.12 bits per texel).
    ASTC5x5UnormSrgb = WGPUTextureFormat_ASTC5x5UnormSrgb,
    /// ASTC color with alpha, unsigned normalised; 6x5 texels in 16 bytes (4.27 bits per texel).
    ASTC6x5Unorm = WGPUTextureFormat_ASTC6x5Unorm,
    /// ASTC color with alpha, color in the sRGB curve; 6x5 texels in 16 bytes (4.27 bits per texel).
    ASTC6x5UnormSrgb = WGPUTextureFormat_ASTC6x5UnormSrgb,
    /// ASTC color with alpha, unsigned normalised; 6x6 texels in 16 bytes (3.56 bits per texel).
    ASTC6x6Unorm = WGPUTextureFormat_ASTC6x6Unorm,
    /// ASTC color with alpha, color in the sRGB curve; 6x6 texels in 16 bytes (3.56 bits per texel).
    ASTC6x6UnormSrgb = WGPUTextureFormat_ASTC6x6UnormSrgb,
    /// ASTC color with alpha, unsigned normalised; 8x5 texels in 16 bytes (3.2 bits per texel).
    ASTC8x5Unorm = WGPUTextureFormat_ASTC8x5Unorm,
    /// ASTC color with alpha, color in the sRGB curve; 8x5 texels in 16 bytes (3.2 bits per texel).
    ASTC8x5UnormSrgb = WGPUTextureFormat_ASTC8x5UnormSrgb,
    /// ASTC color with alpha, unsigned normalised; 8x6 texels in 16 bytes (2.67 bits per texel).
    ASTC8x6Unorm = WGPUTextureFormat_ASTC8x6Unorm,
    /// ASTC color with alpha, color in the sRGB curve; 8x6 texels in 16 bytes (2.67 bits per texel).
    ASTC8x6UnormSrgb = WGPUTextureFormat_ASTC8x6UnormSrgb,
    /// ASTC color with alpha, unsigned normalised; 8x8 texels in 16 bytes (2 bits per texel).
    ASTC8x8Unorm = WGPUTextureFormat_ASTC8x8Unorm,
    /// ASTC color with alpha, color in the sRGB curve; 8x8 texels in 16 bytes (2 bits per texel).
    ASTC8x8UnormSrgb = WGPUTextureFormat_ASTC8x8UnormSrgb,
    /// ASTC color with alpha, unsigned normalised; 10x5 texels in 16 bytes (2.56 bits per texel).
    ASTC10x5Unorm = WGPUTextureFormat_ASTC10x5Unorm,
    /// ASTC color with alpha, color in the sRGB curve; 10x5 texels in 16 bytes (2.56 bits per texel).
    ASTC10x5UnormSrgb = WGPUTextureFormat_ASTC10x5UnormSrgb,
    /// ASTC color with alpha, unsigned normalised; 10x6 texels in 16 bytes (2.13 bits per texel).
    ASTC10x6Unorm = WGPUTextureFormat_ASTC10x6Unorm,
    /// ASTC color with alpha, color in the sRGB curve; 10x6 texels in 16 bytes (2.13 bits per texel).
    ASTC10x6UnormSrgb = WGPUTextureFormat_ASTC10x6UnormSrgb,
    /// ASTC color with alpha, unsigned normalised; 10x8 texels in 16 bytes (1.6 bits per texel).
    ASTC10x8Unorm = WGPUTextureFormat_ASTC10x8Unorm,
    /// ASTC color with alpha, color in the sRGB curve; 10x8 texels in 16 bytes (1.6 bits per texel).
    ASTC10x8UnormSrgb = WGPUTextureFormat_ASTC10x8UnormSrgb,
    /// ASTC color with alpha, unsigned normalised; 10x10 texels in 16 bytes (1.28 bits per texel).
    ASTC10x10Unorm = WGPUTextureFormat_ASTC10x10Unorm,
    /// ASTC color with alpha, color in the sRGB curve; 10x10 texels in 16 bytes (1.28 bits per texel).
    ASTC10x10UnormSrgb = WGPUTextureFormat_ASTC10x10UnormSrgb,
    /// ASTC color with alpha, unsigned normalised; 12x10 texels in 16 bytes (1.07 bits per texel).
    ASTC12x10Unorm = WGPUTextureFormat_ASTC12x10Unorm,
    /// ASTC color with alpha, color in the sRGB curve; 12x10 texels in 16 bytes (1.07 bits per texel).
    ASTC12x10UnormSrgb = WGPUTextureFormat_ASTC12x10UnormSrgb,
    /// ASTC color with alpha, unsigned normalised; 12x12 texels in 16 bytes (0.89 bits per texel).
    ASTC12x12Unorm = WGPUTextureFormat_ASTC12x12Unorm,
    /// ASTC color with alpha, color in the sRGB curve; 12x12 texels in 16 bytes (0.89 bits per texel).
    ASTC12x12UnormSrgb = WGPUTextureFormat_ASTC12x12UnormSrgb,
    /// 8-bit YUV 4:2:0 in two planes.
    NV12 = WGPUNativeTextureFormat_NV12,
    /// 10-bit YUV 4:2:0 in two planes of 16-bit channels, the value in the upper bits.
    P010 = WGPUNativeTextureFormat_P010,
    /// 64-bit unsigned integers in storage textures, of any size, for StorageTextureAccess::Atomic.
    R64Uint = WGPUNativeTextureFormat_R64Uint,
};

/// What a shader gets when it reads a bound texture, in TextureBindingLayout.
enum class TextureSampleType : uint32_t {
    /// The layout entry is not a sampled texture.
    BindingNotUsed = WGPUTextureSampleType_BindingNotUsed,
    /// A texture of unspecified type.
    Undefined = WGPUTextureSampleType_Undefined,
    /// Floats, filtering allowed.
    Float = WGPUTextureSampleType_Float,
    /// Floats, filtering not allowed; fits any float or depth format.
    UnfilterableFloat = WGPUTextureSampleType_UnfilterableFloat,
    /// Depth values; comparison samplers are allowed.
    Depth = WGPUTextureSampleType_Depth,
    /// Signed integers.
    Sint = WGPUTextureSampleType_Sint,
    /// Unsigned integers; also the stencil part of a texture.
    Uint = WGPUTextureSampleType_Uint,
};

/// How a view presents its texture to shaders, in views and binding layouts.
enum class TextureViewDimension : uint32_t {
    /// No choice.
    Undefined = WGPUTextureViewDimension_Undefined,
    /// One-dimensional; WGSL `texture_1d`.
    e1D = WGPUTextureViewDimension_1D,
    /// A single 2D image; WGSL `texture_2d`.
    e2D = WGPUTextureViewDimension_2D,
    /// Several 2D images chosen by index; WGSL `texture_2d_array`.
    e2DArray = WGPUTextureViewDimension_2DArray,
    /// Six square layers as the faces of a cube (+X, -X, +Y, -Y, +Z, -Z); WGSL `texture_cube`.
    Cube = WGPUTextureViewDimension_Cube,
    /// Several cubes, six layers each; WGSL `texture_cube_array`.
    CubeArray = WGPUTextureViewDimension_CubeArray,
    /// A volume; WGSL `texture_3d`.
    e3D = WGPUTextureViewDimension_3D,
};

/// What becomes of color values beyond the display's standard range, in SurfaceColorManagement.
enum class ToneMappingMode : uint32_t {
    /// They are cut to the standard range.
    Standard = WGPUToneMappingMode_Standard,
    /// They are shown brighter than white where the display can (HDR).
    Extended = WGPUToneMappingMode_Extended,
};

/// How one attribute is stored in a vertex buffer, in VertexAttribute.
enum class VertexFormat : uint32_t {
    /// One 8-bit unsigned integer; 1 byte, `u32` in WGSL.
    Uint8 = WGPUVertexFormat_Uint8,
    /// Two 8-bit unsigned integers; 2 bytes, `vec2<u32>` in WGSL.
    Uint8x2 = WGPUVertexFormat_Uint8x2,
    /// Four 8-bit unsigned integers; 4 bytes, `vec4<u32>` in WGSL.
    Uint8x4 = WGPUVertexFormat_Uint8x4,
    /// One 8-bit signed integer; 1 byte, `i32` in WGSL.
    Sint8 = WGPUVertexFormat_Sint8,
    /// Two 8-bit signed integers; 2 bytes, `vec2<i32>` in WGSL.
    Sint8x2 = WGPUVertexFormat_Sint8x2,
    /// Four 8-bit signed integers; 4 bytes, `vec4<i32>` in WGSL.
    Sint8x4 = WGPUVertexFormat_Sint8x4,
    /// One 8-bit unsigned normalised value, read as 0..1; 1 byte, `f32` in WGSL.
    Unorm8 = WGPUVertexFormat_Unorm8,
    /// Two 8-bit unsigned normalised values, read as 0..1; 2 bytes, `vec2<f32>` in WGSL.
    Unorm8x2 = WGPUVertexFormat_Unorm8x2,
    /// Four 8-bit unsigned normalised values, read as 0..1; 4 bytes, `vec4<f32>` in WGSL.
    Unorm8x4 = WGPUVertexFormat_Unorm8x4,
    /// One 8-bit signed normalised value, read as -1..1; 1 byte, `f32` in WGSL.
    Snorm8 = WGPUVertexFormat_Snorm8,
    /// Two 8-bit signed normalised values, read as -1..1; 2 bytes, `vec2<f32>` in WGSL.
    Snorm8x2 = WGPUVertexFormat_Snorm8x2,
    /// Four 8-bit signed normalised values, read as -1..1; 4 bytes, `vec4<f32>` in WGSL.
    Snorm8x4 = WGPUVertexFormat_Snorm8x4,
    /// One 16-bit unsigned integer; 2 bytes, `u32` in WGSL.
    Uint16 = WGPUVertexFormat_Uint16,
    /// Two 16-bit unsigned integers; 4 bytes, `vec2<u32>` in WGSL.
    Uint16x2 = WGPUVertexFormat_Uint16x2,
    /// Four 16-bit unsigned integers; 8 bytes, `vec4<u32>` in WGSL.
    Uint16x4 = WGPUVertexFormat_Uint16x4,
    /// One 16-bit signed integer; 2 bytes, `i32` in WGSL.
    Sint16 = WGPUVertexFormat_Sint16,
    /// Two 16-bit signed integers; 4 bytes, `vec2<i32>` in WGSL.
    Sint16x2 = WGPUVertexFormat_Sint16x2,
    /// Four 16-bit signed integers; 8 bytes, `vec4<i32>` in WGSL.
    Sint16x4 = WGPUVertexFormat_Sint16x4,
    /// One 16-bit unsigned normalised value, read as 0..1; 2 bytes, `f32` in WGSL.
    Unorm16 = WGPUVertexFormat_Unorm16,
    /// Two 16-bit unsigned normalised values, read as 0..1; 4 bytes, `vec2<f32>` in WGSL.
    Unorm16x2 = WGPUVertexFormat_Unorm16x2,
    /// Four 16-bit unsigned normalised values, read as 0..1; 8 bytes, `vec4<f32>` in WGSL.
    Unorm16x4 = WGPUVertexFormat_Unorm16x4,
    /// One 16-bit signed normalised value, read as -1..1; 2 bytes, `f32` in WGSL.
    Snorm16 = WGPUVertexFormat_Snorm16,
    /// Two 16-bit signed normalised values, read as -1..1; 4 bytes, `vec2<f32>` in WGSL.
    Snorm16x2 = WGPUVertexFormat_Snorm16x2,
    /// Four 16-bit signed normalised values, read as -1..1; 8 bytes, `vec4<f32>` in WGSL.
    Snorm16x4 = WGPUVertexFormat_Snorm16x4,
    /// One 16-bit float; 2 bytes, `f32` in WGSL.
    Float16 = WGPUVertexFormat_Float16,
    /// Two 16-bit floats; 4 bytes, `vec2<f32>` in WGSL.
    Float16x2 = WGPUVertexFormat_Float16x2,
    /// Four 16-bit floats; 8 bytes, `vec4<f32>` in WGSL.
    Float16x4 = WGPUVertexFormat_Float16x4,
    /// One 32-bit float; 4 bytes, `f32` in WGSL.
    Float32 = WGPUVertexFormat_Float32,
    /// Two 32-bit floats; 8 bytes, `vec2<f32>` in WGSL.
    Float32x2 = WGPUVertexFormat_Float32x2,
    /// Three 32-bit floats; 12 bytes, `vec3<f32>` in WGSL.
    Float32x3 = WGPUVertexFormat_Float32x3,
    /// Four 32-bit floats; 16 bytes, `vec4<f32>` in WGSL.
    Float32x4 = WGPUVertexFormat_Float32x4,
    /// One 32-bit unsigned integer; 4 bytes, `u32` in WGSL.
    Uint32 = WGPUVertexFormat_Uint32,
    /// Two 32-bit unsigned integers; 8 bytes, `vec2<u32>` in WGSL.
    Uint32x2 = WGPUVertexFormat_Uint32x2,
    /// Three 32-bit unsigned integers; 12 bytes, `vec3<u32>` in WGSL.
    Uint32x3 = WGPUVertexFormat_Uint32x3,
    /// Four 32-bit unsigned integers; 16 bytes, `vec4<u32>` in WGSL.
    Uint32x4 = WGPUVertexFormat_Uint32x4,
    /// One 32-bit signed integer; 4 bytes, `i32` in WGSL.
    Sint32 = WGPUVertexFormat_Sint32,
    /// Two 32-bit signed integers; 8 bytes, `vec2<i32>` in WGSL.
    Sint32x2 = WGPUVertexFormat_Sint32x2,
    /// Three 32-bit signed integers; 12 bytes, `vec3<i32>` in WGSL.
    Sint32x3 = WGPUVertexFormat_Sint32x3,
    /// Four 32-bit signed integers; 16 bytes, `vec4<i32>` in WGSL.
    Sint32x4 = WGPUVertexFormat_Sint32x4,
    /// Three 10-bit and one 2-bit unsigned normalised values, packed from the lowest bit up, read as 0..1; 4 bytes,
    /// `vec4<f32>` in WGSL.
    Unorm10_10_10_2 = WGPUVertexFormat_Unorm10_10_10_2,
    /// Four 8-bit unsigned normalised values stored as blue, green, red, alpha and read as red, green, blue, alpha;
    /// 4 bytes, `vec4<f32>` in WGSL.
    Unorm8x4BGRA = WGPUVertexFormat_Unorm8x4BGRA,
};

/// When a vertex buffer moves to its next element, in VertexBufferLayout.
enum class VertexStepMode : uint32_t {
    /// VertexStepMode::Vertex if the layout has attributes; with none it makes the slot a hole.
    Undefined = WGPUVertexStepMode_Undefined,
    /// For each vertex.
    Vertex = WGPUVertexStepMode_Vertex,
    /// For each instance.
    Instance = WGPUVertexStepMode_Instance,
};

/// Parts of WGSL that not every implementation understands; listed by Instance::GetWGSLLanguageFeatures(), always
/// on where present.
enum class WGSLLanguageFeatureName : uint32_t {
    /// Access modes `read` and `read_write` for storage textures.
    ReadonlyAndReadwriteStorageTextures = WGPUWGSLLanguageFeatureName_ReadonlyAndReadwriteStorageTextures,
    /// Dot products of four 8-bit integers packed in a `u32`, such as `dot4U8Packed`.
    Packed4x8IntegerDotProduct = WGPUWGSLLanguageFeatureName_Packed4x8IntegerDotProduct,
    /// Pointers to storage, uniform and workgroup variables, and to parts of variables, as function arguments.
    UnrestrictedPointerParameters = WGPUWGSLLanguageFeatureName_UnrestrictedPointerParameters,
    /// Members and elements reached straight through a pointer, as in `p.x` or `p[i]`.
    PointerCompositeAccess = WGPUWGSLLanguageFeatureName_PointerCompositeAccess,
    /// Uniform buffers laid out like storage buffers, without 16-byte rounding of arrays and structs.
    UniformBufferStandardLayout = WGPUWGSLLanguageFeatureName_UniformBufferStandardLayout,
    /// Builtins `subgroup_id` and `num_subgroups` in compute shaders.
    SubgroupId = WGPUWGSLLanguageFeatureName_SubgroupId,
    /// Textures and samplers bound to a `let`.
    TextureAndSamplerLet = WGPUWGSLLanguageFeatureName_TextureAndSamplerLet,
    /// Uniformity judged per subgroup as well as per workgroup.
    SubgroupUniformity = WGPUWGSLLanguageFeatureName_SubgroupUniformity,
    /// The storage texel formats of FeatureName::TextureFormatsTier1 in shader code.
    TextureFormatsTier1 = WGPUWGSLLanguageFeatureName_TextureFormatsTier1,
    /// Builtins that number invocations and workgroups in one dimension, `global_invocation_index` and
    /// `workgroup_index`.
    LinearIndexing = WGPUWGSLLanguageFeatureName_LinearIndexing,
    /// Variables in `var<immediate>`, filled by the SetImmediates functions.
    ImmediateAddressSpace = WGPUWGSLLanguageFeatureName_ImmediateAddressSpace,
};

/// Result of Instance::WaitAny().
enum class WaitStatus : uint32_t {
    /// At least one future in the list is complete; `completed` marks all that are.
    Success = WGPUWaitStatus_Success,
    /// None was complete when the time ran out.
    TimedOut = WGPUWaitStatus_TimedOut,
    /// The wait is not possible: a timeout without InstanceFeatureName::TimedWaitAny, too many futures, or futures
    /// that cannot be waited on together.
    Error = WGPUWaitStatus_Error,
};

/// What a build does with an acceleration structure that was built before.
enum class AccelerationStructureUpdateMode : uint32_t {
    /// The default, Build.
    Undefined = WGPUAccelerationStructureUpdateMode_Undefined,
    /// It is built from nothing.
    Build = WGPUAccelerationStructureUpdateMode_Build,
    /// It may be updated where that is faster.
    PreferUpdate = WGPUAccelerationStructureUpdateMode_PreferUpdate,
};

/// How Blas::PrepareCompact() ended; first argument of its callback.
enum class BlasPrepareCompactStatus : uint32_t {
    /// Queue::CompactBlas() may be called, until the BLAS is built again.
    Success = WGPUBlasPrepareCompactStatus_Success,
    /// The instance's last reference was released before the operation could finish.
    CallbackCancelled = WGPUBlasPrepareCompactStatus_CallbackCancelled,
    /// The call was invalid; a validation error went to the device as well.
    Error = WGPUBlasPrepareCompactStatus_Error,
    /// The BLAS was destroyed or released, or its device lost, meanwhile.
    Aborted = WGPUBlasPrepareCompactStatus_Aborted,
};

/// Of what the elements of a cooperative matrix are, in CooperativeMatrixConfiguration.
enum class CooperativeMatrixElement : uint32_t {
    /// Not known.
    Undefined = WGPUCooperativeMatrixElement_Undefined,
    /// `f32`
    F32 = WGPUCooperativeMatrixElement_F32,
    /// `f16`
    F16 = WGPUCooperativeMatrixElement_F16,
    /// `i32`
    I32 = WGPUCooperativeMatrixElement_I32,
    /// `u32`
    U32 = WGPUCooperativeMatrixElement_U32,
};

/// Who compiles HLSL on the DX12 backend, in InstanceExtras.
enum class Dx12Compiler : uint32_t {
    /// No choice.
    Undefined = WGPUDx12Compiler_Undefined,
    /// FXC, part of Windows: slow, and limited to shader model 5.1.
    Fxc = WGPUDx12Compiler_Fxc,
    /// DXC, from `dxcompiler.dll` at `dxcPath` or on the search path; version 1.8.2502 or later.
    Dxc = WGPUDx12Compiler_Dxc,
};

/// How the DX12 backend shows frames in a window, in InstanceExtras.
enum class Dx12SwapchainKind : uint32_t {
    /// No choice.
    Undefined = WGPUDx12SwapchainKind_Undefined,
    /// A swapchain on the window itself.
    DxgiFromHwnd = WGPUDx12SwapchainKind_DxgiFromHwnd,
    /// A swapchain on a DirectComposition visual over the whole window.
    DxgiFromVisual = WGPUDx12SwapchainKind_DxgiFromVisual,
};

/// The highest HLSL shader model DXC may target, in InstanceExtras; only read when DXC compiles.
enum class DxcMaxShaderModel : uint32_t {
    /// 6.0: wave operations and 64-bit integers.
    V6_0 = WGPUDxcMaxShaderModel_V6_0,
    /// 6.1: adds barycentrics and view instancing.
    V6_1 = WGPUDxcMaxShaderModel_V6_1,
    /// 6.2: adds 16-bit types.
    V6_2 = WGPUDxcMaxShaderModel_V6_2,
    /// 6.3: adds ray tracing shaders.
    V6_3 = WGPUDxcMaxShaderModel_V6_3,
    /// 6.4: adds packed integer dot products.
    V6_4 = WGPUDxcMaxShaderModel_V6_4,
    /// 6.5: adds ray queries and mesh shaders.
    V6_5 = WGPUDxcMaxShaderModel_V6_5,
    /// 6.6: adds 64-bit atomics.
    V6_6 = WGPUDxcMaxShaderModel_V6_6,
    /// 6.7: adds more texture operations and quad votes.
    V6_7 = WGPUDxcMaxShaderModel_V6_7,
};

/// How luma and chroma came of red, green and blue, in ExternalTextureColors.
enum class ExternalTextureColorSpace : uint32_t {
    /// Indicates no value is passed.
    Undefined = WGPUExternalTextureColorSpace_Undefined,
    /// ITU-R BT.601, with the primaries of SMPTE 170M: video of standard definition, and JPEG in full range.
    BT601 = WGPUExternalTextureColorSpace_BT601,
    /// ITU-R BT.709: video of high definition.
    BT709 = WGPUExternalTextureColorSpace_BT709,
    /// ITU-R BT.2020, not constant luminance: video of a wide gamut.
    BT2020 = WGPUExternalTextureColorSpace_BT2020,
};

/// Which numbers stand for black and white, in ExternalTextureColors.
enum class ExternalTextureRange : uint32_t {
    /// Indicates no value is passed.
    Undefined = WGPUExternalTextureRange_Undefined,
    /// Of 8 bits, luma from 16 to 235 and chroma from 16 to 240.
    Limited = WGPUExternalTextureRange_Limited,
    /// All of them.
    Full = WGPUExternalTextureRange_Full,
};

/// How the GL backend treats fences, in InstanceExtras.
enum class GLFenceBehaviour : uint32_t {
    /// Fences report completion when the GPU is done.
    Normal = WGPUGLFenceBehaviour_Normal,
    /// Fences count as signalled at once, so waits and work-done callbacks no longer tell that the GPU is done.
    AutoFinish = WGPUGLFenceBehaviour_AutoFinish,
};

/// Which OpenGL ES 3 context the GL backend asks for, in InstanceExtras.
enum class Gles3MinorVersion : uint32_t {
    /// The highest the driver has.
    Automatic = WGPUGles3MinorVersion_Automatic,
    /// OpenGL ES 3.0.
    Version0 = WGPUGles3MinorVersion_Version0,
    /// OpenGL ES 3.1.
    Version1 = WGPUGles3MinorVersion_Version1,
    /// OpenGL ES 3.2.
    Version2 = WGPUGles3MinorVersion_Version2,
};

/// How much is logged; set by SetLogLevel() and passed to LogCallback.
enum class LogLevel : uint32_t {
    /// Nothing.
    Off = WGPULogLevel_Off,
    /// Calls that failed and errors nobody handled.
    Error = WGPULogLevel_Error,
    /// Also what works but looks wrong.
    Warn = WGPULogLevel_Warn,
    /// Also notable events.
    Info = WGPULogLevel_Info,
    /// Also details useful when hunting a bug in an application.
    Debug = WGPULogLevel_Debug,
    /// Everything, including single calls; slow.
    Trace = WGPULogLevel_Trace,
};

/// How a device asks its driver for memory, in DeviceMemoryHints.
enum class MemoryHint : uint32_t {
    /// As MemoryHint::Performance.
    Undefined = WGPUMemoryHint_Undefined,
    /// In large blocks, of which most objects are parts.
    Performance = WGPUMemoryHint_Performance,
    /// In small blocks.
    MemoryUsage = WGPUMemoryHint_MemoryUsage,
    /// In blocks as `blockSizeMin` and `blockSizeMax` say.
    Manual = WGPUMemoryHint_Manual,
};

/// Which member of NativeDisplayHandle is set.
enum class NativeDisplayHandleType : uint32_t {
    /// No display connection; the value of a zeroed struct.
    None = WGPUNativeDisplayHandleType_None,
    /// An Xlib `Display`.
    Xlib = WGPUNativeDisplayHandleType_Xlib,
    /// An `xcb_connection_t`.
    Xcb = WGPUNativeDisplayHandleType_Xcb,
    /// A `wl_display`.
    Wayland = WGPUNativeDisplayHandleType_Wayland,
};

/// One counter of a pipeline statistics query, in QuerySetDescriptorExtras.
enum class PipelineStatisticName : uint32_t {
    /// Runs of the vertex shader; vertices found in the vertex cache do not count again.
    VertexShaderInvocations = WGPUPipelineStatisticName_VertexShaderInvocations,
    /// Primitives that reached the clipper.
    ClipperInvocations = WGPUPipelineStatisticName_ClipperInvocations,
    /// Primitives that left the clipper and went on to be rasterised.
    ClipperPrimitivesOut = WGPUPipelineStatisticName_ClipperPrimitivesOut,
    /// Runs of the fragment shader, including helpers in the 2x2 blocks that derivatives need.
    FragmentShaderInvocations = WGPUPipelineStatisticName_FragmentShaderInvocations,
    /// Runs of the compute shader: workgroups times workgroup size.
    ComputeShaderInvocations = WGPUPipelineStatisticName_ComputeShaderInvocations,
};

/// How triangles are filled, in PrimitiveStateExtras.
enum class PolygonMode : uint32_t {
    /// Solid; the default.
    Fill = WGPUPolygonMode_Fill,
    /// Edges only.
    Line = WGPUPolygonMode_Line,
    /// Corners only.
    Point = WGPUPolygonMode_Point,
};

/// What AddressMode::ClampToBorder returns outside the texture, in SamplerDescriptorExtras.
enum class SamplerBorderColor : uint32_t {
    /// No border color; right when no axis clamps to a border.
    Undefined = WGPUSamplerBorderColor_Undefined,
    /// (0, 0, 0, 0).
    TransparentBlack = WGPUSamplerBorderColor_TransparentBlack,
    /// (0, 0, 0, 1).
    OpaqueBlack = WGPUSamplerBorderColor_OpaqueBlack,
    /// (1, 1, 1, 1).
    OpaqueWhite = WGPUSamplerBorderColor_OpaqueWhite,
    /// (0, 0, 0, 0), except that Metal gives alpha 1 for textures without alpha.
    Zero = WGPUSamplerBorderColor_Zero,
};

/// A language that ShaderModule::Translate() writes.
enum class ShaderLanguage : uint32_t {
    /// None; an error.
    Undefined = WGPUShaderLanguage_Undefined,
    /// SPIR-V, in words.
    SPIRV = WGPUShaderLanguage_SPIRV,
    /// WGSL, which has no versions.
    WGSL = WGPUShaderLanguage_WGSL,
    /// The Metal Shading Language.
    MSL = WGPUShaderLanguage_MSL,
    /// HLSL.
    HLSL = WGPUShaderLanguage_HLSL,
    /// GLSL for desktops.
    GLSL = WGPUShaderLanguage_GLSL,
    /// GLSL for OpenGL ES.
    GLSLES = WGPUShaderLanguage_GLSLES,
};

/// What shaders are like, in the words of Direct3D, in DownlevelCapabilities.
enum class ShaderModel : uint32_t {
    /// Not known.
    Undefined = WGPUShaderModel_Undefined,
    /// Few instructions.
    e2 = WGPUShaderModel_2,
    /// All but some small things, and no storage textures.
    e4 = WGPUShaderModel_4,
    /// All that WebGPU has.
    e5 = WGPUShaderModel_5,
};

/// The type of a number in a shader, part of ShaderVariable and ShaderOverride.
enum class ShaderScalarType : uint32_t {
    /// None of the others.
    Undefined = WGPUShaderScalarType_Undefined,
    /// `bool`.
    Bool = WGPUShaderScalarType_Bool,
    /// `i32`.
    Sint32 = WGPUShaderScalarType_Sint32,
    /// `u32`.
    Uint32 = WGPUShaderScalarType_Uint32,
    /// `f32`.
    Float32 = WGPUShaderScalarType_Float32,
    /// `f16`.
    Float16 = WGPUShaderScalarType_Float16,
    /// `f64`.
    Float64 = WGPUShaderScalarType_Float64,
    /// `i64`.
    Sint64 = WGPUShaderScalarType_Sint64,
    /// `u64`.
    Uint64 = WGPUShaderScalarType_Uint64,
    /// `i16`.
    Sint16 = WGPUShaderScalarType_Sint16,
    /// `u16`.
    Uint16 = WGPUShaderScalarType_Uint16,
};

/// What a buffer will be used for, fixed when it is made (BufferDescriptor); any other use is a validation error.
enum class BufferUsage : uint64_t {
    /// No use at all; refused when making a buffer.
    None = WGPUBufferUsage_None,
    /// Can be mapped for reading.
    MapRead = WGPUBufferUsage_MapRead,
    /// Can be mapped for writing.
    MapWrite = WGPUBufferUsage_MapWrite,
    /// GPU copies may read from it.
    CopySrc = WGPUBufferUsage_CopySrc,
    /// GPU copies, clears and Queue::WriteBuffer() may write to it.
    CopyDst = WGPUBufferUsage_CopyDst,
    /// Can be set as an index buffer.
    Index = WGPUBufferUsage_Index,
    /// Can be set as a vertex buffer.
    Vertex = WGPUBufferUsage_Vertex,
    /// Can be bound as a uniform buffer.
    Uniform = WGPUBufferUsage_Uniform,
    /// Can be bound as a storage buffer, writable or read-only.
    Storage = WGPUBufferUsage_Storage,
    /// Can hold the arguments of indirect draws and dispatches.
    Indirect = WGPUBufferUsage_Indirect,
    /// Can receive results from CommandEncoder::ResolveQuerySet().
    QueryResolve = WGPUBufferUsage_QueryResolve,
    /// The buffer holds vertices, indices, boxes or transforms that acceleration structures are built of
    /// (CommandEncoder::BuildAccelerationStructures()).
    BlasInput = WGPUNativeBufferUsage_BlasInput,
    /// The buffer may hold the instances of a TLAS.
    TlasInput = WGPUNativeBufferUsage_TlasInput,
};
template <>
struct detail::IsFlags<BufferUsage> : std::true_type {};

/// Which channels of a color attachment a pipeline writes, in ColorTargetState.
enum class ColorWriteMask : uint64_t {
    /// No channel.
    None = WGPUColorWriteMask_None,
    /// The red channel.
    Red = WGPUColorWriteMask_Red,
    /// The green channel.
    Green = WGPUColorWriteMask_Green,
    /// The blue channel.
    Blue = WGPUColorWriteMask_Blue,
    /// The alpha channel.
    Alpha = WGPUColorWriteMask_Alpha,
    /// All four channels; the default.
    All = WGPUColorWriteMask_All,
};
template <>
struct detail::IsFlags<ColorWriteMask> : std::true_type {};

/// What the CPU will do with a mapped range; argument of Buffer::MapAsync(), which wants exactly one of Read and
/// Write.
enum class MapMode : uint64_t {
    /// Neither; refused by Buffer::MapAsync().
    None = WGPUMapMode_None,
    /// Read GPU results.
    Read = WGPUMapMode_Read,
    /// Write data for the GPU.
    Write = WGPUMapMode_Write,
};
template <>
struct detail::IsFlags<MapMode> : std::true_type {};

/// Shader stages that see a binding, in BindGroupLayoutEntry.
enum class ShaderStage : uint64_t {
    /// No stage; the binding is present but unseen.
    None = WGPUShaderStage_None,
    /// Vertex shaders.
    Vertex = WGPUShaderStage_Vertex,
    /// Fragment shaders.
    Fragment = WGPUShaderStage_Fragment,
    /// Compute shaders.
    Compute = WGPUShaderStage_Compute,
    /// Task shaders.
    Task = WGPUNativeShaderStage_Task,
    /// Mesh shaders.
    Mesh = WGPUNativeShaderStage_Mesh,
};
template <>
struct detail::IsFlags<ShaderStage> : std::true_type {};

/// What a texture will be used for, fixed when it is made (TextureDescriptor); in a view, 0 takes over the
/// texture's usages.
enum class TextureUsage : uint64_t {
    /// No use: refused for a texture, "as the texture" for a view.
    None = WGPUTextureUsage_None,
    /// GPU copies may read from it.
    CopySrc = WGPUTextureUsage_CopySrc,
    /// GPU copies and Queue::WriteTexture() may write to it.
    CopyDst = WGPUTextureUsage_CopyDst,
    /// Can be bound for reading, with or without a sampler.
    TextureBinding = WGPUTextureUsage_TextureBinding,
    /// Can be bound as a storage texture.
    StorageBinding = WGPUTextureUsage_StorageBinding,
    /// Can be a color, depth-stencil or resolve attachment of a render pass.
    RenderAttachment = WGPUTextureUsage_RenderAttachment,
    /// Lives only inside a render pass, so that tiled GPUs need no memory for it.
    TransientAttachment = WGPUTextureUsage_TransientAttachment,
};
template <>
struct detail::IsFlags<TextureUsage> : std::true_type {};

/// What an acceleration structure is made for.
enum class AccelerationStructureFlag : uint64_t {
    /// Nothing in particular.
    None = WGPUAccelerationStructureFlag_None,
    /// It is built again when its contents have moved a little.
    AllowUpdate = WGPUAccelerationStructureFlag_AllowUpdate,
    /// BLAS only: it can be compacted (Blas::PrepareCompact()).
    AllowCompaction = WGPUAccelerationStructureFlag_AllowCompaction,
    /// Rays matter more than builds.
    PreferFastTrace = WGPUAccelerationStructureFlag_PreferFastTrace,
    /// Builds matter more than rays.
    PreferFastBuild = WGPUAccelerationStructureFlag_PreferFastBuild,
    /// Memory matters more than either.
    LowMemory = WGPUAccelerationStructureFlag_LowMemory,
    /// BLAS of triangles only: each geometry is built with a transform from a buffer.
    UseTransform = WGPUAccelerationStructureFlag_UseTransform,
    /// Shaders may ask for the vertices of a triangle that was hit.
    AllowRayHitVertexReturn = WGPUAccelerationStructureFlag_AllowRayHitVertexReturn,
};
template <>
struct detail::IsFlags<AccelerationStructureFlag> : std::true_type {};

/// What rays make of a geometry.
enum class AccelerationStructureGeometryFlag : uint64_t {
    /// A ray that meets it has a candidate, which the shader confirms or not.
    None = WGPUAccelerationStructureGeometryFlag_None,
    /// A ray that meets it has hit, without a word of the shader.
    Opaque = WGPUAccelerationStructureGeometryFlag_Opaque,
    /// A candidate is told once for each primitive, where drivers may do so more often.
    NoDuplicateAnyHitInvocation = WGPUAccelerationStructureGeometryFlag_NoDuplicateAnyHitInvocation,
};
template <>
struct detail::IsFlags<AccelerationStructureGeometryFlag> : std::true_type {};

/// What an adapter has of what WebGPU takes for granted, in DownlevelCapabilities.
enum class DownlevelFlag : uint64_t {
    /// Nothing.
    None = WGPUDownlevelFlag_None,
    /// Compute pipelines.
    ComputeShaders = WGPUDownlevelFlag_ComputeShaders,
    /// Storage buffers and storage textures that fragment shaders write.
    FragmentWritableStorage = WGPUDownlevelFlag_FragmentWritableStorage,
    /// Indirect draws and dispatches.
    IndirectExecution = WGPUDownlevelFlag_IndirectExecution,
    /// A `baseVertex` other than 0 in RenderPassEncoder::DrawIndexed().
    BaseVertex = WGPUDownlevelFlag_BaseVertex,
    /// Depth and stencil that are tested against and read by shaders in one pass.
    ReadOnlyDepthStencil = WGPUDownlevelFlag_ReadOnlyDepthStencil,
    /// Mip levels of textures of any size.
    NonPowerOfTwoMipmappedTextures = WGPUDownlevelFlag_NonPowerOfTwoMipmappedTextures,
    /// Arrays of cubes.
    CubeArrayTextures = WGPUDownlevelFlag_CubeArrayTextures,
    /// Samplers that compare.
    ComparisonSamplers = WGPUDownlevelFlag_ComparisonSamplers,
    /// Another blend state for each color target.
    IndependentBlend = WGPUDownlevelFlag_IndependentBlend,
    /// Storage buffers in vertex shaders.
    VertexStorage = WGPUDownlevelFlag_VertexStorage,
    /// `maxAnisotropy` has an effect, which WebGPU does not ask for.
    AnisotropicFiltering = WGPUDownlevelFlag_AnisotropicFiltering,
    /// Storage buffers in fragment shaders.
    FragmentStorage = WGPUDownlevelFlag_FragmentStorage,
    /// Fragment shaders that run for each sample.
    MultisampledShading = WGPUDownlevelFlag_MultisampledShading,
    /// Copies between depth and buffers; the library makes some of them up where this is missing.
    DepthTextureAndBufferCopies = WGPUDownlevelFlag_DepthTextureAndBufferCopies,
    /// Formats have all abilities that WebGPU promises; Adapter::GetTextureFormatCapabilities() tells which they
    /// have otherwise.
    WebGPUTextureFormatSupport = WGPUDownlevelFlag_WebGPUTextureFormatSupport,
    /// Bindings of buffers whose size is no multiple of 16.
    BufferBindingsNot16ByteAligned = WGPUDownlevelFlag_BufferBindingsNot16ByteAligned,
    /// Index buffers with further usages.
    UnrestrictedIndexBuffer = WGPUDownlevelFlag_UnrestrictedIndexBuffer,
    /// Indices from 2²⁴ on.
    FullDrawIndexUint32 = WGPUDownlevelFlag_FullDrawIndexUint32,
    /// `depthBiasClamp`.
    DepthBiasClamp = WGPUDownlevelFlag_DepthBiasClamp,
    /// `viewFormats` of textures.
    ViewFormats = WGPUDownlevelFlag_ViewFormats,
    /// For browsers alone.
    UnrestrictedExternalTextureCopies = WGPUDownlevelFlag_UnrestrictedExternalTextureCopies,
    /// `viewFormats` of surfaces.
    SurfaceViewFormats = WGPUDownlevelFlag_SurfaceViewFormats,
    /// CommandEncoder::ResolveQuerySet() without a wait of the CPU.
    NonblockingQueryResolve = WGPUDownlevelFlag_NonblockingQueryResolve,
    /// `quantizeToF16()`, `pack2x16float()` and `unpack2x16float()`.
    ShaderF16InF32 = WGPUDownlevelFlag_ShaderF16InF32,
    /// What Metal's shading language has from 2.1 on.
    MSL21 = WGPUDownlevelFlag_MSL21,
    /// BC textures, or both ETC2 and ASTC ones.
    TextureCompression = WGPUDownlevelFlag_TextureCompression,
};
template <>
struct detail::IsFlags<DownlevelFlag> : std::true_type {};

/// The backends an instance may use, in InstanceExtras and InstanceEnumerateAdapterOptions.
enum class InstanceBackend : uint64_t {
    /// No restriction: every backend that is built in.
    All = WGPUInstanceBackend_All,
    /// Vulkan.
    Vulkan = WGPUInstanceBackend_Vulkan,
    /// OpenGL ES and desktop OpenGL.
    GL = WGPUInstanceBackend_GL,
    /// Metal: macOS and iOS.
    Metal = WGPUInstanceBackend_Metal,
    /// Direct3D 12.
    DX12 = WGPUInstanceBackend_DX12,
    /// A browser's own WebGPU.
    BrowserWebGPU = WGPUInstanceBackend_BrowserWebGPU,
    /// The fully supported backends.
    Primary = WGPUInstanceBackend_Primary,
    /// The backends supported as far as they go.
    Secondary = WGPUInstanceBackend_Secondary,
};
template <>
struct detail::IsFlags<InstanceBackend> : std::true_type {};

/// Debugging and validation switches of an instance, in InstanceExtras.
enum class InstanceFlag : uint64_t {
    /// All switches off, including the check of indirect arguments.
    Empty = WGPUInstanceFlag_Empty,
    /// Debug information in compiled shaders and backend objects.
    Debug = WGPUInstanceFlag_Debug,
    /// The backend's own validation.
    Validation = WGPUInstanceFlag_Validation,
    /// Labels are kept from the backend API; error messages still show them.
    DiscardHalLabels = WGPUInstanceFlag_DiscardHalLabels,
    /// Adapters whose driver does not claim conformance to its own API are offered too; expect faults.
    AllowUnderlyingNoncompliantAdapter = WGPUInstanceFlag_AllowUnderlyingNoncompliantAdapter,
    /// Validation that runs on the GPU itself (Vulkan and DX12); includes Validation and is slow.
    GPUBasedValidation = WGPUInstanceFlag_GPUBasedValidation,
    /// Arguments of indirect draws and dispatches are checked on the GPU, and bad ones do nothing.
    ValidationIndirectCall = WGPUInstanceFlag_ValidationIndirectCall,
    /// Resolved timestamps are in nanoseconds already, at the cost of a small compute pass;
    /// Queue::GetTimestampPeriod() then returns 1.
    AutomaticTimestampNormalization = WGPUInstanceFlag_AutomaticTimestampNormalization,
    /// Nothing that WebGPU has not: programs written for libwgpu_native get no leniences, and devices no shared
    /// memory.
    StrictWebgpuCompliance = WGPUInstanceFlag_StrictWebgpuCompliance,
    /// What suits the build of the library.
    Default = WGPUInstanceFlag_Default,
    /// Shorthand for Debug, Validation and ValidationIndirectCall.
    Debugging = WGPUInstanceFlag_Debugging,
    /// Shorthand for Debugging and GPUBasedValidation.
    AdvancedDebugging = WGPUInstanceFlag_AdvancedDebugging,
    /// Environment variables have the last word: where one is set, "0" clears its flag and anything else sets it.
    WithEnv = WGPUInstanceFlag_WithEnv,
};
template <>
struct detail::IsFlags<InstanceFlag> : std::true_type {};

/// What a heap of MemoryHeap is like.
enum class MemoryHeapProperty : uint64_t {
    /// Ordinary memory of the machine.
    None = WGPUMemoryHeapProperty_None,
    /// The GPU's own, and fast for it.
    DeviceLocal = WGPUMemoryHeapProperty_DeviceLocal,
    /// The CPU can reach at least some of it: buffers that are mapped may lie there.
    HostVisible = WGPUMemoryHeapProperty_HostVisible,
};
template <>
struct detail::IsFlags<MemoryHeapProperty> : std::true_type {};

/// Safety checks kept in a shader by Device::CreateShaderModuleTrusted(); other shader modules always have them
/// all.
enum class ShaderRuntimeChecks : uint64_t {
    /// No checks: full trust in the shader.
    None = WGPUShaderRuntimeChecks_None,
    /// Accesses outside a buffer or array are caught, also where the driver would not.
    BoundsChecks = WGPUShaderRuntimeChecks_BoundsChecks,
    /// Loops get an upper bound, so that the compiler cannot reason from one that never ends.
    ForceLoopBounding = WGPUShaderRuntimeChecks_ForceLoopBounding,
    /// Ray query functions called out of order or with invalid rays are caught.
    RayQueryInitializationTracking = WGPUShaderRuntimeChecks_RayQueryInitializationTracking,
    /// Task shaders cannot dispatch mesh grids beyond the limits.
    TaskShaderDispatchTracking = WGPUShaderRuntimeChecks_TaskShaderDispatchTracking,
    /// Vertex indices that mesh shaders output are clamped into range.
    MeshShaderPrimitiveIndicesClamp = WGPUShaderRuntimeChecks_MeshShaderPrimitiveIndicesClamp,
    /// Division of integers by 0, and one whose result is too large, have the results of WGSL.
    IntDivChecks = WGPUShaderRuntimeChecks_IntDivChecks,
};
template <>
struct detail::IsFlags<ShaderRuntimeChecks> : std::true_type {};

/// What can be done with textures of a format, in TextureFormatCapabilities.
enum class TextureFormatCapability : uint64_t {
    /// Nothing beyond what usages say.
    None = WGPUTextureFormatCapability_None,
    /// Filtering samplers.
    Filterable = WGPUTextureFormatCapability_Filterable,
    /// Blending, as a color target.
    Blendable = WGPUTextureFormatCapability_Blendable,
    /// Being a resolve target.
    Resolvable = WGPUTextureFormatCapability_Resolvable,
    /// StorageTextureAccess::ReadOnly.
    StorageReadOnly = WGPUTextureFormatCapability_StorageReadOnly,
    /// StorageTextureAccess::WriteOnly.
    StorageWriteOnly = WGPUTextureFormatCapability_StorageWriteOnly,
    /// StorageTextureAccess::ReadWrite.
    StorageReadWrite = WGPUTextureFormatCapability_StorageReadWrite,
    /// StorageTextureAccess::Atomic.
    StorageAtomic = WGPUTextureFormatCapability_StorageAtomic,
};
template <>
struct detail::IsFlags<TextureFormatCapability> : std::true_type {};

/// The values that wgpu.h adds are among those of AddressMode.
using NativeAddressMode = AddressMode;

/// The values that wgpu.h adds are among those of FeatureName.
using NativeFeature = FeatureName;

/// The values that wgpu.h adds are among those of LoadOp.
using NativeLoadOp = LoadOp;

/// The values that wgpu.h adds are among those of QueryType.
using NativeQueryType = QueryType;

/// The values that wgpu.h adds are among those of SType.
using NativeSType = SType;

/// The values that wgpu.h adds are among those of StorageTextureAccess.
using NativeStorageTextureAccess = StorageTextureAccess;

/// The values that wgpu.h adds are among those of SurfaceGetCurrentTextureStatus.
using NativeSurfaceGetCurrentTextureStatus = SurfaceGetCurrentTextureStatus;

/// The values that wgpu.h adds are among those of TextureAspect.
using NativeTextureAspect = TextureAspect;

/// The values that wgpu.h adds are among those of TextureFormat.
using NativeTextureFormat = TextureFormat;

/// The values that wgpu.h adds are among those of BufferUsage.
using NativeBufferUsage = BufferUsage;

/// The values that wgpu.h adds are among those of ShaderStage.
using NativeShaderStage = ShaderStage;

/// The name of a value; null where it has none.
constexpr char const *ToString(AdapterType value) noexcept
{
    switch (static_cast<std::underlying_type_t<AdapterType>>(value)) {
    case WGPUAdapterType_DiscreteGPU: return "DiscreteGPU";
    case WGPUAdapterType_IntegratedGPU: return "IntegratedGPU";
    case WGPUAdapterType_CPU: return "CPU";
    case WGPUAdapterType_Unknown: return "Unknown";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(AddressMode value) noexcept
{
    switch (static_cast<std::underlying_type_t<AddressMode>>(value)) {
    case WGPUAddressMode_Undefined: return "Undefined";
    case WGPUAddressMode_ClampToEdge: return "ClampToEdge";
    case WGPUAddressMode_Repeat: return "Repeat";
    case WGPUAddressMode_MirrorRepeat: return "MirrorRepeat";
    case WGPUNativeAddressMode_ClampToBorder: return "ClampToBorder";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(BackendType value) noexcept
{
    switch (static_cast<std::underlying_type_t<BackendType>>(value)) {
    case WGPUBackendType_Undefined: return "Undefined";
    case WGPUBackendType_Null: return "Null";
    case WGPUBackendType_WebGPU: return "WebGPU";
    case WGPUBackendType_D3D11: return "D3D11";
    case WGPUBackendType_D3D12: return "D3D12";
    case WGPUBackendType_Metal: return "Metal";
    case WGPUBackendType_Vulkan: return "Vulkan";
    case WGPUBackendType_OpenGL: return "OpenGL";
    case WGPUBackendType_OpenGLES: return "OpenGLES";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(BlendFactor value) noexcept
{
    switch (static_cast<std::underlying_type_t<BlendFactor>>(value)) {
    case WGPUBlendFactor_Undefined: return "Undefined";
    case WGPUBlendFactor_Zero: return "Zero";
    case WGPUBlendFactor_One: return "One";
    case WGPUBlendFactor_Src: return "Src";
    case WGPUBlendFactor_OneMinusSrc: return "OneMinusSrc";
    case WGPUBlendFactor_SrcAlpha: return "SrcAlpha";
    case WGPUBlendFactor_OneMinusSrcAlpha: return "OneMinusSrcAlpha";
    case WGPUBlendFactor_Dst: return "Dst";
    case WGPUBlendFactor_OneMinusDst: return "OneMinusDst";
    case WGPUBlendFactor_DstAlpha: return "DstAlpha";
    case WGPUBlendFactor_OneMinusDstAlpha: return "OneMinusDstAlpha";
    case WGPUBlendFactor_SrcAlphaSaturated: return "SrcAlphaSaturated";
    case WGPUBlendFactor_Constant: return "Constant";
    case WGPUBlendFactor_OneMinusConstant: return "OneMinusConstant";
    case WGPUBlendFactor_Src1: return "Src1";
    case WGPUBlendFactor_OneMinusSrc1: return "OneMinusSrc1";
    case WGPUBlendFactor_Src1Alpha: return "Src1Alpha";
    case WGPUBlendFactor_OneMinusSrc1Alpha: return "OneMinusSrc1Alpha";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(BlendOperation value) noexcept
{
    switch (static_cast<std::underlying_type_t<BlendOperation>>(value)) {
    case WGPUBlendOperation_Undefined: return "Undefined";
    case WGPUBlendOperation_Add: return "Add";
    case WGPUBlendOperation_Subtract: return "Subtract";
    case WGPUBlendOperation_ReverseSubtract: return "ReverseSubtract";
    case WGPUBlendOperation_Min: return "Min";
    case WGPUBlendOperation_Max: return "Max";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(BufferBindingType value) noexcept
{
    switch (static_cast<std::underlying_type_t<BufferBindingType>>(value)) {
    case WGPUBufferBindingType_BindingNotUsed: return "BindingNotUsed";
    case WGPUBufferBindingType_Undefined: return "Undefined";
    case WGPUBufferBindingType_Uniform: return "Uniform";
    case WGPUBufferBindingType_Storage: return "Storage";
    case WGPUBufferBindingType_ReadOnlyStorage: return "ReadOnlyStorage";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(BufferMapState value) noexcept
{
    switch (static_cast<std::underlying_type_t<BufferMapState>>(value)) {
    case WGPUBufferMapState_Unmapped: return "Unmapped";
    case WGPUBufferMapState_Pending: return "Pending";
    case WGPUBufferMapState_Mapped: return "Mapped";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(CallbackMode value) noexcept
{
    switch (static_cast<std::underlying_type_t<CallbackMode>>(value)) {
    case WGPUCallbackMode_WaitAnyOnly: return "WaitAnyOnly";
    case WGPUCallbackMode_AllowProcessEvents: return "AllowProcessEvents";
    case WGPUCallbackMode_AllowSpontaneous: return "AllowSpontaneous";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(CompareFunction value) noexcept
{
    switch (static_cast<std::underlying_type_t<CompareFunction>>(value)) {
    case WGPUCompareFunction_Undefined: return "Undefined";
    case WGPUCompareFunction_Never: return "Never";
    case WGPUCompareFunction_Less: return "Less";
    case WGPUCompareFunction_Equal: return "Equal";
    case WGPUCompareFunction_LessEqual: return "LessEqual";
    case WGPUCompareFunction_Greater: return "Greater";
    case WGPUCompareFunction_NotEqual: return "NotEqual";
    case WGPUCompareFunction_GreaterEqual: return "GreaterEqual";
    case WGPUCompareFunction_Always: return "Always";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(CompilationInfoRequestStatus value) noexcept
{
    switch (static_cast<std::underlying_type_t<CompilationInfoRequestStatus>>(value)) {
    case WGPUCompilationInfoRequestStatus_Success: return "Success";
    case WGPUCompilationInfoRequestStatus_CallbackCancelled: return "CallbackCancelled";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(CompilationMessageType value) noexcept
{
    switch (static_cast<std::underlying_type_t<CompilationMessageType>>(value)) {
    case WGPUCompilationMessageType_Error: return "Error";
    case WGPUCompilationMessageType_Warning: return "Warning";
    case WGPUCompilationMessageType_Info: return "Info";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(ComponentSwizzle value) noexcept
{
    switch (static_cast<std::underlying_type_t<ComponentSwizzle>>(value)) {
    case WGPUComponentSwizzle_Undefined: return "Undefined";
    case WGPUComponentSwizzle_Zero: return "Zero";
    case WGPUComponentSwizzle_One: return "One";
    case WGPUComponentSwizzle_R: return "R";
    case WGPUComponentSwizzle_G: return "G";
    case WGPUComponentSwizzle_B: return "B";
    case WGPUComponentSwizzle_A: return "A";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(CompositeAlphaMode value) noexcept
{
    switch (static_cast<std::underlying_type_t<CompositeAlphaMode>>(value)) {
    case WGPUCompositeAlphaMode_Auto: return "Auto";
    case WGPUCompositeAlphaMode_Opaque: return "Opaque";
    case WGPUCompositeAlphaMode_Premultiplied: return "Premultiplied";
    case WGPUCompositeAlphaMode_Unpremultiplied: return "Unpremultiplied";
    case WGPUCompositeAlphaMode_Inherit: return "Inherit";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(CreatePipelineAsyncStatus value) noexcept
{
    switch (static_cast<std::underlying_type_t<CreatePipelineAsyncStatus>>(value)) {
    case WGPUCreatePipelineAsyncStatus_Success: return "Success";
    case WGPUCreatePipelineAsyncStatus_CallbackCancelled: return "CallbackCancelled";
    case WGPUCreatePipelineAsyncStatus_ValidationError: return "ValidationError";
    case WGPUCreatePipelineAsyncStatus_InternalError: return "InternalError";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(CullMode value) noexcept
{
    switch (static_cast<std::underlying_type_t<CullMode>>(value)) {
    case WGPUCullMode_Undefined: return "Undefined";
    case WGPUCullMode_None: return "None";
    case WGPUCullMode_Front: return "Front";
    case WGPUCullMode_Back: return "Back";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(DeviceLostReason value) noexcept
{
    switch (static_cast<std::underlying_type_t<DeviceLostReason>>(value)) {
    case WGPUDeviceLostReason_Unknown: return "Unknown";
    case WGPUDeviceLostReason_Destroyed: return "Destroyed";
    case WGPUDeviceLostReason_CallbackCancelled: return "CallbackCancelled";
    case WGPUDeviceLostReason_FailedCreation: return "FailedCreation";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(ErrorFilter value) noexcept
{
    switch (static_cast<std::underlying_type_t<ErrorFilter>>(value)) {
    case WGPUErrorFilter_Validation: return "Validation";
    case WGPUErrorFilter_OutOfMemory: return "OutOfMemory";
    case WGPUErrorFilter_Internal: return "Internal";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(ErrorType value) noexcept
{
    switch (static_cast<std::underlying_type_t<ErrorType>>(value)) {
    case WGPUErrorType_NoError: return "NoError";
    case WGPUErrorType_Validation: return "Validation";
    case WGPUErrorType_OutOfMemory: return "OutOfMemory";
    case WGPUErrorType_Internal: return "Internal";
    case WGPUErrorType_Unknown: return "Unknown";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(FeatureLevel value) noexcept
{
    switch (static_cast<std::underlying_type_t<FeatureLevel>>(value)) {
    case WGPUFeatureLevel_Undefined: return "Undefined";
    case WGPUFeatureLevel_Compatibility: return "Compatibility";
    case WGPUFeatureLevel_Core: return "Core";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(FeatureName value) noexcept
{
    switch (static_cast<std::underlying_type_t<FeatureName>>(value)) {
    case WGPUFeatureName_CoreFeaturesAndLimits: return "CoreFeaturesAndLimits";
    case WGPUFeatureName_DepthClipControl: return "DepthClipControl";
    case WGPUFeatureName_Depth32FloatStencil8: return "Depth32FloatStencil8";
    case WGPUFeatureName_TextureCompressionBC: return "TextureCompressionBC";
    case WGPUFeatureName_TextureCompressionBCSliced3D: return "TextureCompressionBCSliced3D";
    case WGPUFeatureName_TextureCompressionETC2: return "TextureCompressionETC2";
    case WGPUFeatureName_TextureCompressionASTC: return "TextureCompressionASTC";
    case WGPUFeatureName_TextureCompressionASTCSliced3D: return "TextureCompressionASTCSliced3D";
    case WGPUFeatureName_TimestampQuery: return "TimestampQuery";
    case WGPUFeatureName_IndirectFirstInstance: return "IndirectFirstInstance";
    case WGPUFeatureName_ShaderF16: return "ShaderF16";
    case WGPUFeatureName_RG11B10UfloatRenderable: return "RG11B10UfloatRenderable";
    case WGPUFeatureName_BGRA8UnormStorage: return "BGRA8UnormStorage";
    case WGPUFeatureName_Float32Filterable: return "Float32Filterable";
    case WGPUFeatureName_Float32Blendable: return "Float32Blendable";
    case WGPUFeatureName_ClipDistances: return "ClipDistances";
    case WGPUFeatureName_DualSourceBlending: return "DualSourceBlending";
    case WGPUFeatureName_Subgroups: return "Subgroups";
    case WGPUFeatureName_TextureFormatsTier1: return "TextureFormatsTier1";
    case WGPUFeatureName_TextureFormatsTier2: return "TextureFormatsTier2";
    case WGPUFeatureName_PrimitiveIndex: return "PrimitiveIndex";
    case WGPUFeatureName_TextureComponentSwizzle: return "TextureComponentSwizzle";
    case WGPUFeatureName_SubgroupSizeControl: return "SubgroupSizeControl";
    case WGPUNativeFeature_Immediates: return "Immediates";
    case WGPUNativeFeature_TextureAdapterSpecificFormatFeatures: return "TextureAdapterSpecificFormatFeatures";
    case WGPUNativeFeature_MultiDrawIndirectCount: return "MultiDrawIndirectCount";
    case WGPUNativeFeature_VertexWritableStorage: return "VertexWritableStorage";
    case WGPUNativeFeature_TextureBindingArray: return "TextureBindingArray";
    case WGPUNativeFeature_SampledTextureAndStorageBufferArrayNonUniformIndexing: return "SampledTextureAndStorageBufferArrayNonUniformIndexing";
    case WGPUNativeFeature_PipelineStatisticsQuery: return "PipelineStatisticsQuery";
    case WGPUNativeFeature_StorageResourceBindingArray: return "StorageResourceBindingArray";
    case WGPUNativeFeature_PartiallyBoundBindingArray: return "PartiallyBoundBindingArray";
    case WGPUNativeFeature_TextureFormat16bitNorm: return "TextureFormat16bitNorm";
    case WGPUNativeFeature_TextureCompressionAstcHdr: return "TextureCompressionAstcHdr";
    case WGPUNativeFeature_MappablePrimaryBuffers: return "MappablePrimaryBuffers";
    case WGPUNativeFeature_BufferBindingArray: return "BufferBindingArray";
    case WGPUNativeFeature_StorageTextureArrayNonUniformIndexing: return "StorageTextureArrayNonUniformIndexing";
    case WGPUNativeFeature_AddressModeClampToZero: return "AddressModeClampToZero";
    case WGPUNativeFeature_AddressModeClampToBorder: return "AddressModeClampToBorder";
    case WGPUNativeFeature_PolygonModeLine: return "PolygonModeLine";
    case WGPUNativeFeature_PolygonModePoint: return "PolygonModePoint";
    case WGPUNativeFeature_ConservativeRasterization: return "ConservativeRasterization";
    case WGPUNativeFeature_ClearTexture: return "ClearTexture";
    case WGPUNativeFeature_Multiview: return "Multiview";
    case WGPUNativeFeature_VertexAttribute64bit: return "VertexAttribute64bit";
    case WGPUNativeFeature_TextureFormatNv12: return "TextureFormatNv12";
    case WGPUNativeFeature_RayQuery: return "RayQuery";
    case WGPUNativeFeature_ShaderF64: return "ShaderF64";
    case WGPUNativeFeature_ShaderI16: return "ShaderI16";
    case WGPUNativeFeature_ShaderEarlyDepthTest: return "ShaderEarlyDepthTest";
    case WGPUNativeFeature_Subgroup: return "Subgroup";
    case WGPUNativeFeature_SubgroupVertex: return "SubgroupVertex";
    case WGPUNativeFeature_SubgroupBarrier: return "SubgroupBarrier";
    case WGPUNativeFeature_TimestampQueryInsideEncoders: return "TimestampQueryInsideEncoders";
    case WGPUNativeFeature_TimestampQueryInsidePasses: return "TimestampQueryInsidePasses";
    case WGPUNativeFeature_ShaderInt64: return "ShaderInt64";
    case WGPUNativeFeature_ShaderFloat32Atomic: return "ShaderFloat32Atomic";
    case WGPUNativeFeature_TextureAtomic: return "TextureAtomic";
    case WGPUNativeFeature_TextureFormatP010: return "TextureFormatP010";
    case WGPUNativeFeature_PipelineCache: return "PipelineCache";
    case WGPUNativeFeature_ShaderInt64AtomicMinMax: return "ShaderInt64AtomicMinMax";
    case WGPUNativeFeature_ShaderInt64AtomicAllOps: return "ShaderInt64AtomicAllOps";
    case WGPUNativeFeature_TextureInt64Atomic: return "TextureInt64Atomic";
    case WGPUNativeFeature_MeshShader: return "MeshShader";
    case WGPUNativeFeature_RayHitVertexReturn: return "RayHitVertexReturn";
    case WGPUNativeFeature_MeshShaderMultiview: return "MeshShaderMultiview";
    case WGPUNativeFeature_ExtendedAccelerationStructureVertexFormats: return "ExtendedAccelerationStructureVertexFormats";
    case WGPUNativeFeature_PassthroughShaders: return "PassthroughShaders";
    case WGPUNativeFeature_ShaderBarycentrics: return "ShaderBarycentrics";
    case WGPUNativeFeature_SelectiveMultiview: return "SelectiveMultiview";
    case WGPUNativeFeature_MeshShaderPoints: return "MeshShaderPoints";
    case WGPUNativeFeature_MultisampleArray: return "MultisampleArray";
    case WGPUNativeFeature_CooperativeMatrix: return "CooperativeMatrix";
    case WGPUNativeFeature_ShaderPerVertex: return "ShaderPerVertex";
    case WGPUNativeFeature_ShaderDrawIndex: return "ShaderDrawIndex";
    case WGPUNativeFeature_AccelerationStructureBindingArray: return "AccelerationStructureBindingArray";
    case WGPUNativeFeature_MemoryDecorationCoherent: return "MemoryDecorationCoherent";
    case WGPUNativeFeature_MemoryDecorationVolatile: return "MemoryDecorationVolatile";
    case WGPUNativeFeature_SharedMemoryOpaqueFD: return "SharedMemoryOpaqueFD";
    case WGPUNativeFeature_SharedMemoryHostPointer: return "SharedMemoryHostPointer";
    case WGPUNativeFeature_SharedFenceOpaqueFD: return "SharedFenceOpaqueFD";
    case WGPUNativeFeature_SharedMemoryVulkan: return "SharedMemoryVulkan";
    case WGPUNativeFeature_SharedMemoryDmaBuf: return "SharedMemoryDmaBuf";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(FilterMode value) noexcept
{
    switch (static_cast<std::underlying_type_t<FilterMode>>(value)) {
    case WGPUFilterMode_Undefined: return "Undefined";
    case WGPUFilterMode_Nearest: return "Nearest";
    case WGPUFilterMode_Linear: return "Linear";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(FrontFace value) noexcept
{
    switch (static_cast<std::underlying_type_t<FrontFace>>(value)) {
    case WGPUFrontFace_Undefined: return "Undefined";
    case WGPUFrontFace_CCW: return "CCW";
    case WGPUFrontFace_CW: return "CW";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(IndexFormat value) noexcept
{
    switch (static_cast<std::underlying_type_t<IndexFormat>>(value)) {
    case WGPUIndexFormat_Undefined: return "Undefined";
    case WGPUIndexFormat_Uint16: return "Uint16";
    case WGPUIndexFormat_Uint32: return "Uint32";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(InstanceFeatureName value) noexcept
{
    switch (static_cast<std::underlying_type_t<InstanceFeatureName>>(value)) {
    case WGPUInstanceFeatureName_TimedWaitAny: return "TimedWaitAny";
    case WGPUInstanceFeatureName_ShaderSourceSPIRV: return "ShaderSourceSPIRV";
    case WGPUInstanceFeatureName_MultipleDevicesPerAdapter: return "MultipleDevicesPerAdapter";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(LoadOp value) noexcept
{
    switch (static_cast<std::underlying_type_t<LoadOp>>(value)) {
    case WGPULoadOp_Undefined: return "Undefined";
    case WGPULoadOp_Load: return "Load";
    case WGPULoadOp_Clear: return "Clear";
    case WGPUNativeLoadOp_DontCare: return "DontCare";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(MapAsyncStatus value) noexcept
{
    switch (static_cast<std::underlying_type_t<MapAsyncStatus>>(value)) {
    case WGPUMapAsyncStatus_Success: return "Success";
    case WGPUMapAsyncStatus_CallbackCancelled: return "CallbackCancelled";
    case WGPUMapAsyncStatus_Error: return "Error";
    case WGPUMapAsyncStatus_Aborted: return "Aborted";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(MipmapFilterMode value) noexcept
{
    switch (static_cast<std::underlying_type_t<MipmapFilterMode>>(value)) {
    case WGPUMipmapFilterMode_Undefined: return "Undefined";
    case WGPUMipmapFilterMode_Nearest: return "Nearest";
    case WGPUMipmapFilterMode_Linear: return "Linear";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(PopErrorScopeStatus value) noexcept
{
    switch (static_cast<std::underlying_type_t<PopErrorScopeStatus>>(value)) {
    case WGPUPopErrorScopeStatus_Success: return "Success";
    case WGPUPopErrorScopeStatus_CallbackCancelled: return "CallbackCancelled";
    case WGPUPopErrorScopeStatus_Error: return "Error";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(PowerPreference value) noexcept
{
    switch (static_cast<std::underlying_type_t<PowerPreference>>(value)) {
    case WGPUPowerPreference_Undefined: return "Undefined";
    case WGPUPowerPreference_LowPower: return "LowPower";
    case WGPUPowerPreference_HighPerformance: return "HighPerformance";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(PredefinedColorSpace value) noexcept
{
    switch (static_cast<std::underlying_type_t<PredefinedColorSpace>>(value)) {
    case WGPUPredefinedColorSpace_SRGB: return "SRGB";
    case WGPUPredefinedColorSpace_DisplayP3: return "DisplayP3";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(PresentMode value) noexcept
{
    switch (static_cast<std::underlying_type_t<PresentMode>>(value)) {
    case WGPUPresentMode_Undefined: return "Undefined";
    case WGPUPresentMode_Fifo: return "Fifo";
    case WGPUPresentMode_FifoRelaxed: return "FifoRelaxed";
    case WGPUPresentMode_Immediate: return "Immediate";
    case WGPUPresentMode_Mailbox: return "Mailbox";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(PrimitiveTopology value) noexcept
{
    switch (static_cast<std::underlying_type_t<PrimitiveTopology>>(value)) {
    case WGPUPrimitiveTopology_Undefined: return "Undefined";
    case WGPUPrimitiveTopology_PointList: return "PointList";
    case WGPUPrimitiveTopology_LineList: return "LineList";
    case WGPUPrimitiveTopology_LineStrip: return "LineStrip";
    case WGPUPrimitiveTopology_TriangleList: return "TriangleList";
    case WGPUPrimitiveTopology_TriangleStrip: return "TriangleStrip";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(QueryType value) noexcept
{
    switch (static_cast<std::underlying_type_t<QueryType>>(value)) {
    case WGPUQueryType_Occlusion: return "Occlusion";
    case WGPUQueryType_Timestamp: return "Timestamp";
    case WGPUNativeQueryType_PipelineStatistics: return "PipelineStatistics";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(QueueWorkDoneStatus value) noexcept
{
    switch (static_cast<std::underlying_type_t<QueueWorkDoneStatus>>(value)) {
    case WGPUQueueWorkDoneStatus_Success: return "Success";
    case WGPUQueueWorkDoneStatus_CallbackCancelled: return "CallbackCancelled";
    case WGPUQueueWorkDoneStatus_Error: return "Error";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(RequestAdapterStatus value) noexcept
{
    switch (static_cast<std::underlying_type_t<RequestAdapterStatus>>(value)) {
    case WGPURequestAdapterStatus_Success: return "Success";
    case WGPURequestAdapterStatus_CallbackCancelled: return "CallbackCancelled";
    case WGPURequestAdapterStatus_Unavailable: return "Unavailable";
    case WGPURequestAdapterStatus_Error: return "Error";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(RequestDeviceStatus value) noexcept
{
    switch (static_cast<std::underlying_type_t<RequestDeviceStatus>>(value)) {
    case WGPURequestDeviceStatus_Success: return "Success";
    case WGPURequestDeviceStatus_CallbackCancelled: return "CallbackCancelled";
    case WGPURequestDeviceStatus_Error: return "Error";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(SType value) noexcept
{
    switch (static_cast<std::underlying_type_t<SType>>(value)) {
    case WGPUSType_ShaderSourceSPIRV: return "ShaderSourceSPIRV";
    case WGPUSType_ShaderSourceWGSL: return "ShaderSourceWGSL";
    case WGPUSType_RenderPassMaxDrawCount: return "RenderPassMaxDrawCount";
    case WGPUSType_SurfaceSourceMetalLayer: return "SurfaceSourceMetalLayer";
    case WGPUSType_SurfaceSourceWindowsHWND: return "SurfaceSourceWindowsHWND";
    case WGPUSType_SurfaceSourceXlibWindow: return "SurfaceSourceXlibWindow";
    case WGPUSType_SurfaceSourceWaylandSurface: return "SurfaceSourceWaylandSurface";
    case WGPUSType_SurfaceSourceAndroidNativeWindow: return "SurfaceSourceAndroidNativeWindow";
    case WGPUSType_SurfaceSourceXCBWindow: return "SurfaceSourceXCBWindow";
    case WGPUSType_SurfaceColorManagement: return "SurfaceColorManagement";
    case WGPUSType_RequestAdapterWebXROptions: return "RequestAdapterWebXROptions";
    case WGPUSType_TextureComponentSwizzleDescriptor: return "TextureComponentSwizzleDescriptor";
    case WGPUSType_ExternalTextureBindingLayout: return "ExternalTextureBindingLayout";
    case WGPUSType_ExternalTextureBindingEntry: return "ExternalTextureBindingEntry";
    case WGPUSType_CompatibilityModeLimits: return "CompatibilityModeLimits";
    case WGPUSType_TextureBindingViewDimension: return "TextureBindingViewDimension";
    case WGPUSType_DeviceExtras: return "DeviceExtras";
    case WGPUSType_NativeLimits: return "NativeLimits";
    case WGPUSType_ShaderSourceGLSL: return "ShaderSourceGLSL";
    case WGPUSType_InstanceExtras: return "InstanceExtras";
    case WGPUSType_BindGroupEntryExtras: return "BindGroupEntryExtras";
    case WGPUSType_BindGroupLayoutEntryExtras: return "BindGroupLayoutEntryExtras";
    case WGPUSType_QuerySetDescriptorExtras: return "QuerySetDescriptorExtras";
    case WGPUSType_SurfaceConfigurationExtras: return "SurfaceConfigurationExtras";
    case WGPUSType_SurfaceSourceSwapChainPanel: return "SurfaceSourceSwapChainPanel";
    case WGPUSType_PrimitiveStateExtras: return "PrimitiveStateExtras";
    case WGPUSType_SamplerDescriptorExtras: return "SamplerDescriptorExtras";
    case WGPUSType_PipelineLayoutExtras: return "PipelineLayoutExtras";
    case WGPUSType_RequestAdapterIdentityOptions: return "RequestAdapterIdentityOptions";
    case WGPUSType_SharedMemoryOpaqueFD: return "SharedMemoryOpaqueFD";
    case WGPUSType_SharedMemoryHostPointer: return "SharedMemoryHostPointer";
    case WGPUSType_SharedMemoryVulkanImageInfo: return "SharedMemoryVulkanImageInfo";
    case WGPUSType_SharedMemoryVulkanImage: return "SharedMemoryVulkanImage";
    case WGPUSType_SharedMemoryVulkanBuffer: return "SharedMemoryVulkanBuffer";
    case WGPUSType_SharedMemoryVulkanLayouts: return "SharedMemoryVulkanLayouts";
    case WGPUSType_SharedMemoryDmaBuf: return "SharedMemoryDmaBuf";
    case WGPUSType_PipelineDescriptorExtras: return "PipelineDescriptorExtras";
    case WGPUSType_DevicePipelineCacheFolder: return "DevicePipelineCacheFolder";
    case WGPUSType_Multiview: return "Multiview";
    case WGPUSType_WorkgroupMemory: return "WorkgroupMemory";
    case WGPUSType_DeviceMemoryHints: return "DeviceMemoryHints";
    case WGPUSType_AccelerationStructureBindingLayout: return "AccelerationStructureBindingLayout";
    case WGPUSType_AccelerationStructureBindingEntry: return "AccelerationStructureBindingEntry";
    case WGPUSType_RayTracingLimits: return "RayTracingLimits";
    case WGPUSType_ExternalTextureColors: return "ExternalTextureColors";
    case WGPUSType_ExternalTextureCrop: return "ExternalTextureCrop";
    case WGPUSType_MeshShaderLimits: return "MeshShaderLimits";
    case WGPUSType_VulkanInstance: return "VulkanInstance";
    case WGPUSType_VulkanDevice: return "VulkanDevice";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(SamplerBindingType value) noexcept
{
    switch (static_cast<std::underlying_type_t<SamplerBindingType>>(value)) {
    case WGPUSamplerBindingType_BindingNotUsed: return "BindingNotUsed";
    case WGPUSamplerBindingType_Undefined: return "Undefined";
    case WGPUSamplerBindingType_Filtering: return "Filtering";
    case WGPUSamplerBindingType_NonFiltering: return "NonFiltering";
    case WGPUSamplerBindingType_Comparison: return "Comparison";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(Status value) noexcept
{
    switch (static_cast<std::underlying_type_t<Status>>(value)) {
    case WGPUStatus_Success: return "Success";
    case WGPUStatus_Error: return "Error";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(StencilOperation value) noexcept
{
    switch (static_cast<std::underlying_type_t<StencilOperation>>(value)) {
    case WGPUStencilOperation_Undefined: return "Undefined";
    case WGPUStencilOperation_Keep: return "Keep";
    case WGPUStencilOperation_Zero: return "Zero";
    case WGPUStencilOperation_Replace: return "Replace";
    case WGPUStencilOperation_Invert: return "Invert";
    case WGPUStencilOperation_IncrementClamp: return "IncrementClamp";
    case WGPUStencilOperation_DecrementClamp: return "DecrementClamp";
    case WGPUStencilOperation_IncrementWrap: return "IncrementWrap";
    case WGPUStencilOperation_DecrementWrap: return "DecrementWrap";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(StorageTextureAccess value) noexcept
{
    switch (static_cast<std::underlying_type_t<StorageTextureAccess>>(value)) {
    case WGPUStorageTextureAccess_BindingNotUsed: return "BindingNotUsed";
    case WGPUStorageTextureAccess_Undefined: return "Undefined";
    case WGPUStorageTextureAccess_WriteOnly: return "WriteOnly";
    case WGPUStorageTextureAccess_ReadOnly: return "ReadOnly";
    case WGPUStorageTextureAccess_ReadWrite: return "ReadWrite";
    case WGPUNativeStorageTextureAccess_Atomic: return "Atomic";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(StoreOp value) noexcept
{
    switch (static_cast<std::underlying_type_t<StoreOp>>(value)) {
    case WGPUStoreOp_Undefined: return "Undefined";
    case WGPUStoreOp_Store: return "Store";
    case WGPUStoreOp_Discard: return "Discard";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(SurfaceGetCurrentTextureStatus value) noexcept
{
    switch (static_cast<std::underlying_type_t<SurfaceGetCurrentTextureStatus>>(value)) {
    case WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal: return "SuccessOptimal";
    case WGPUSurfaceGetCurrentTextureStatus_SuccessSuboptimal: return "SuccessSuboptimal";
    case WGPUSurfaceGetCurrentTextureStatus_Timeout: return "Timeout";
    case WGPUSurfaceGetCurrentTextureStatus_Outdated: return "Outdated";
    case WGPUSurfaceGetCurrentTextureStatus_Lost: return "Lost";
    case WGPUSurfaceGetCurrentTextureStatus_Error: return "Error";
    case WGPUSurfaceGetCurrentTextureStatus_Occluded: return "Occluded";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(TextureAspect value) noexcept
{
    switch (static_cast<std::underlying_type_t<TextureAspect>>(value)) {
    case WGPUTextureAspect_Undefined: return "Undefined";
    case WGPUTextureAspect_All: return "All";
    case WGPUTextureAspect_StencilOnly: return "StencilOnly";
    case WGPUTextureAspect_DepthOnly: return "DepthOnly";
    case WGPUNativeTextureAspect_Plane0Only: return "Plane0Only";
    case WGPUNativeTextureAspect_Plane1Only: return "Plane1Only";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(TextureDimension value) noexcept
{
    switch (static_cast<std::underlying_type_t<TextureDimension>>(value)) {
    case WGPUTextureDimension_Undefined: return "Undefined";
    case WGPUTextureDimension_1D: return "e1D";
    case WGPUTextureDimension_2D: return "e2D";
    case WGPUTextureDimension_3D: return "e3D";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(TextureFormat value) noexcept
{
    switch (static_cast<std::underlying_type_t<TextureFormat>>(value)) {
    case WGPUTextureFormat_Undefined: return "Undefined";
    case WGPUTextureFormat_R8Unorm: return "R8Unorm";
    case WGPUTextureFormat_R8Snorm: return "R8Snorm";
    case WGPUTextureFormat_R8Uint: return "R8Uint";
    case WGPUTextureFormat_R8Sint: return "R8Sint";
    case WGPUTextureFormat_R16Unorm: return "R16Unorm";
    case WGPUTextureFormat_R16Snorm: return "R16Snorm";
    case WGPUTextureFormat_R16Uint: return "R16Uint";
    case WGPUTextureFormat_R16Sint: return "R16Sint";
    case WGPUTextureFormat_R16Float: return "R16Float";
    case WGPUTextureFormat_RG8Unorm: return "RG8Unorm";
    case WGPUTextureFormat_RG8Snorm: return "RG8Snorm";
    case WGPUTextureFormat_RG8Uint: return "RG8Uint";
    case WGPUTextureFormat_RG8Sint: return "RG8Sint";
    case WGPUTextureFormat_R32Float: return "R32Float";
    case WGPUTextureFormat_R32Uint: return "R32Uint";
    case WGPUTextureFormat_R32Sint: return "R32Sint";
    case WGPUTextureFormat_RG16Unorm: return "RG16Unorm";
    case WGPUTextureFormat_RG16Snorm: return "RG16Snorm";
    case WGPUTextureFormat_RG16Uint: return "RG16Uint";
    case WGPUTextureFormat_RG16Sint: return "RG16Sint";
    case WGPUTextureFormat_RG16Float: return "RG16Float";
    case WGPUTextureFormat_RGBA8Unorm: return "RGBA8Unorm";
    case WGPUTextureFormat_RGBA8UnormSrgb: return "RGBA8UnormSrgb";
    case WGPUTextureFormat_RGBA8Snorm: return "RGBA8Snorm";
    case WGPUTextureFormat_RGBA8Uint: return "RGBA8Uint";
    case WGPUTextureFormat_RGBA8Sint: return "RGBA8Sint";
    case WGPUTextureFormat_BGRA8Unorm: return "BGRA8Unorm";
    case WGPUTextureFormat_BGRA8UnormSrgb: return "BGRA8UnormSrgb";
    case WGPUTextureFormat_RGB10A2Uint: return "RGB10A2Uint";
    case WGPUTextureFormat_RGB10A2Unorm: return "RGB10A2Unorm";
    case WGPUTextureFormat_RG11B10Ufloat: return "RG11B10Ufloat";
    case WGPUTextureFormat_RGB9E5Ufloat: return "RGB9E5Ufloat";
    case WGPUTextureFormat_RG32Float: return "RG32Float";
    case WGPUTextureFormat_RG32Uint: return "RG32Uint";
    case WGPUTextureFormat_RG32Sint: return "RG32Sint";
    case WGPUTextureFormat_RGBA16Unorm: return "RGBA16Unorm";
    case WGPUTextureFormat_RGBA16Snorm: return "RGBA16Snorm";
    case WGPUTextureFormat_RGBA16Uint: return "RGBA16Uint";
    case WGPUTextureFormat_RGBA16Sint: return "RGBA16Sint";
    case WGPUTextureFormat_RGBA16Float: return "RGBA16Float";
    case WGPUTextureFormat_RGBA32Float: return "RGBA32Float";
    case WGPUTextureFormat_RGBA32Uint: return "RGBA32Uint";
    case WGPUTextureFormat_RGBA32Sint: return "RGBA32Sint";
    case WGPUTextureFormat_Stencil8: return "Stencil8";
    case WGPUTextureFormat_Depth16Unorm: return "Depth16Unorm";
    case WGPUTextureFormat_Depth24Plus: return "Depth24Plus";
    case WGPUTextureFormat_Depth24PlusStencil8: return "Depth24PlusStencil8";
    case WGPUTextureFormat_Depth32Float: return "Depth32Float";
    case WGPUTextureFormat_Depth32FloatStencil8: return "Depth32FloatStencil8";
    case WGPUTextureFormat_BC1RGBAUnorm: return "BC1RGBAUnorm";
    case WGPUTextureFormat_BC1RGBAUnormSrgb: return "BC1RGBAUnormSrgb";
    case WGPUTextureFormat_BC2RGBAUnorm: return "BC2RGBAUnorm";
    case WGPUTextureFormat_BC2RGBAUnormSrgb: return "BC2RGBAUnormSrgb";
    case WGPUTextureFormat_BC3RGBAUnorm: return "BC3RGBAUnorm";
    case WGPUTextureFormat_BC3RGBAUnormSrgb: return "BC3RGBAUnormSrgb";
    case WGPUTextureFormat_BC4RUnorm: return "BC4RUnorm";
    case WGPUTextureFormat_BC4RSnorm: return "BC4RSnorm";
    case WGPUTextureFormat_BC5RGUnorm: return "BC5RGUnorm";
    case WGPUTextureFormat_BC5RGSnorm: return "BC5RGSnorm";
    case WGPUTextureFormat_BC6HRGBUfloat: return "BC6HRGBUfloat";
    case WGPUTextureFormat_BC6HRGBFloat: return "BC6HRGBFloat";
    case WGPUTextureFormat_BC7RGBAUnorm: return "BC7RGBAUnorm";
    case WGPUTextureFormat_BC7RGBAUnormSrgb: return "BC7RGBAUnormSrgb";
    case WGPUTextureFormat_ETC2RGB8Unorm: return "ETC2RGB8Unorm";
    case WGPUTextureFormat_ETC2RGB8UnormSrgb: return "ETC2RGB8UnormSrgb";
    case WGPUTextureFormat_ETC2RGB8A1Unorm: return "ETC2RGB8A1Unorm";
    case WGPUTextureFormat_ETC2RGB8A1UnormSrgb: return "ETC2RGB8A1UnormSrgb";
    case WGPUTextureFormat_ETC2RGBA8Unorm: return "ETC2RGBA8Unorm";
    case WGPUTextureFormat_ETC2RGBA8UnormSrgb: return "ETC2RGBA8UnormSrgb";
    case WGPUTextureFormat_EACR11Unorm: return "EACR11Unorm";
    case WGPUTextureFormat_EACR11Snorm: return "EACR11Snorm";
    case WGPUTextureFormat_EACRG11Unorm: return "EACRG11Unorm";
    case WGPUTextureFormat_EACRG11Snorm: return "EACRG11Snorm";
    case WGPUTextureFormat_ASTC4x4Unorm: return "ASTC4x4Unorm";
    case WGPUTextureFormat_ASTC4x4UnormSrgb: return "ASTC4x4UnormSrgb";
    case WGPUTextureFormat_ASTC5x4Unorm: return "ASTC5x4Unorm";
    case WGPUTextureFormat_ASTC5x4UnormSrgb: return "ASTC5x4UnormSrgb";
    case WGPUTextureFormat_ASTC5x5Unorm: return "ASTC5x5Unorm";
    case WGPUTextureFormat_ASTC5x5UnormSrgb: return "ASTC5x5UnormSrgb";
    case WGPUTextureFormat_ASTC6x5Unorm: return "ASTC6x5Unorm";
    case WGPUTextureFormat_ASTC6x5UnormSrgb: return "ASTC6x5UnormSrgb";
    case WGPUTextureFormat_ASTC6x6Unorm: return "ASTC6x6Unorm";
    case WGPUTextureFormat_ASTC6x6UnormSrgb: return "ASTC6x6UnormSrgb";
    case WGPUTextureFormat_ASTC8x5Unorm: return "ASTC8x5Unorm";
    case WGPUTextureFormat_ASTC8x5UnormSrgb: return "ASTC8x5UnormSrgb";
    case WGPUTextureFormat_ASTC8x6Unorm: return "ASTC8x6Unorm";
    case WGPUTextureFormat_ASTC8x6UnormSrgb: return "ASTC8x6UnormSrgb";
    case WGPUTextureFormat_ASTC8x8Unorm: return "ASTC8x8Unorm";
    case WGPUTextureFormat_ASTC8x8UnormSrgb: return "ASTC8x8UnormSrgb";
    case WGPUTextureFormat_ASTC10x5Unorm: return "ASTC10x5Unorm";
    case WGPUTextureFormat_ASTC10x5UnormSrgb: return "ASTC10x5UnormSrgb";
    case WGPUTextureFormat_ASTC10x6Unorm: return "ASTC10x6Unorm";
    case WGPUTextureFormat_ASTC10x6UnormSrgb: return "ASTC10x6UnormSrgb";
    case WGPUTextureFormat_ASTC10x8Unorm: return "ASTC10x8Unorm";
    case WGPUTextureFormat_ASTC10x8UnormSrgb: return "ASTC10x8UnormSrgb";
    case WGPUTextureFormat_ASTC10x10Unorm: return "ASTC10x10Unorm";
    case WGPUTextureFormat_ASTC10x10UnormSrgb: return "ASTC10x10UnormSrgb";
    case WGPUTextureFormat_ASTC12x10Unorm: return "ASTC12x10Unorm";
    case WGPUTextureFormat_ASTC12x10UnormSrgb: return "ASTC12x10UnormSrgb";
    case WGPUTextureFormat_ASTC12x12Unorm: return "ASTC12x12Unorm";
    case WGPUTextureFormat_ASTC12x12UnormSrgb: return "ASTC12x12UnormSrgb";
    case WGPUNativeTextureFormat_NV12: return "NV12";
    case WGPUNativeTextureFormat_P010: return "P010";
    case WGPUNativeTextureFormat_R64Uint: return "R64Uint";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(TextureSampleType value) noexcept
{
    switch (static_cast<std::underlying_type_t<TextureSampleType>>(value)) {
    case WGPUTextureSampleType_BindingNotUsed: return "BindingNotUsed";
    case WGPUTextureSampleType_Undefined: return "Undefined";
    case WGPUTextureSampleType_Float: return "Float";
    case WGPUTextureSampleType_UnfilterableFloat: return "UnfilterableFloat";
    case WGPUTextureSampleType_Depth: return "Depth";
    case WGPUTextureSampleType_Sint: return "Sint";
    case WGPUTextureSampleType_Uint: return "Uint";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(TextureViewDimension value) noexcept
{
    switch (static_cast<std::underlying_type_t<TextureViewDimension>>(value)) {
    case WGPUTextureViewDimension_Undefined: return "Undefined";
    case WGPUTextureViewDimension_1D: return "e1D";
    case WGPUTextureViewDimension_2D: return "e2D";
    case WGPUTextureViewDimension_2DArray: return "e2DArray";
    case WGPUTextureViewDimension_Cube: return "Cube";
    case WGPUTextureViewDimension_CubeArray: return "CubeArray";
    case WGPUTextureViewDimension_3D: return "e3D";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(ToneMappingMode value) noexcept
{
    switch (static_cast<std::underlying_type_t<ToneMappingMode>>(value)) {
    case WGPUToneMappingMode_Standard: return "Standard";
    case WGPUToneMappingMode_Extended: return "Extended";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(VertexFormat value) noexcept
{
    switch (static_cast<std::underlying_type_t<VertexFormat>>(value)) {
    case WGPUVertexFormat_Uint8: return "Uint8";
    case WGPUVertexFormat_Uint8x2: return "Uint8x2";
    case WGPUVertexFormat_Uint8x4: return "Uint8x4";
    case WGPUVertexFormat_Sint8: return "Sint8";
    case WGPUVertexFormat_Sint8x2: return "Sint8x2";
    case WGPUVertexFormat_Sint8x4: return "Sint8x4";
    case WGPUVertexFormat_Unorm8: return "Unorm8";
    case WGPUVertexFormat_Unorm8x2: return "Unorm8x2";
    case WGPUVertexFormat_Unorm8x4: return "Unorm8x4";
    case WGPUVertexFormat_Snorm8: return "Snorm8";
    case WGPUVertexFormat_Snorm8x2: return "Snorm8x2";
    case WGPUVertexFormat_Snorm8x4: return "Snorm8x4";
    case WGPUVertexFormat_Uint16: return "Uint16";
    case WGPUVertexFormat_Uint16x2: return "Uint16x2";
    case WGPUVertexFormat_Uint16x4: return "Uint16x4";
    case WGPUVertexFormat_Sint16: return "Sint16";
    case WGPUVertexFormat_Sint16x2: return "Sint16x2";
    case WGPUVertexFormat_Sint16x4: return "Sint16x4";
    case WGPUVertexFormat_Unorm16: return "Unorm16";
    case WGPUVertexFormat_Unorm16x2: return "Unorm16x2";
    case WGPUVertexFormat_Unorm16x4: return "Unorm16x4";
    case WGPUVertexFormat_Snorm16: return "Snorm16";
    case WGPUVertexFormat_Snorm16x2: return "Snorm16x2";
    case WGPUVertexFormat_Snorm16x4: return "Snorm16x4";
    case WGPUVertexFormat_Float16: return "Float16";
    case WGPUVertexFormat_Float16x2: return "Float16x2";
    case WGPUVertexFormat_Float16x4: return "Float16x4";
    case WGPUVertexFormat_Float32: return "Float32";
    case WGPUVertexFormat_Float32x2: return "Float32x2";
    case WGPUVertexFormat_Float32x3: return "Float32x3";
    case WGPUVertexFormat_Float32x4: return "Float32x4";
    case WGPUVertexFormat_Uint32: return "Uint32";
    case WGPUVertexFormat_Uint32x2: return "Uint32x2";
    case WGPUVertexFormat_Uint32x3: return "Uint32x3";
    case WGPUVertexFormat_Uint32x4: return "Uint32x4";
    case WGPUVertexFormat_Sint32: return "Sint32";
    case WGPUVertexFormat_Sint32x2: return "Sint32x2";
    case WGPUVertexFormat_Sint32x3: return "Sint32x3";
    case WGPUVertexFormat_Sint32x4: return "Sint32x4";
    case WGPUVertexFormat_Unorm10_10_10_2: return "Unorm10_10_10_2";
    case WGPUVertexFormat_Unorm8x4BGRA: return "Unorm8x4BGRA";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(VertexStepMode value) noexcept
{
    switch (static_cast<std::underlying_type_t<VertexStepMode>>(value)) {
    case WGPUVertexStepMode_Undefined: return "Undefined";
    case WGPUVertexStepMode_Vertex: return "Vertex";
    case WGPUVertexStepMode_Instance: return "Instance";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(WGSLLanguageFeatureName value) noexcept
{
    switch (static_cast<std::underlying_type_t<WGSLLanguageFeatureName>>(value)) {
    case WGPUWGSLLanguageFeatureName_ReadonlyAndReadwriteStorageTextures: return "ReadonlyAndReadwriteStorageTextures";
    case WGPUWGSLLanguageFeatureName_Packed4x8IntegerDotProduct: return "Packed4x8IntegerDotProduct";
    case WGPUWGSLLanguageFeatureName_UnrestrictedPointerParameters: return "UnrestrictedPointerParameters";
    case WGPUWGSLLanguageFeatureName_PointerCompositeAccess: return "PointerCompositeAccess";
    case WGPUWGSLLanguageFeatureName_UniformBufferStandardLayout: return "UniformBufferStandardLayout";
    case WGPUWGSLLanguageFeatureName_SubgroupId: return "SubgroupId";
    case WGPUWGSLLanguageFeatureName_TextureAndSamplerLet: return "TextureAndSamplerLet";
    case WGPUWGSLLanguageFeatureName_SubgroupUniformity: return "SubgroupUniformity";
    case WGPUWGSLLanguageFeatureName_TextureFormatsTier1: return "TextureFormatsTier1";
    case WGPUWGSLLanguageFeatureName_LinearIndexing: return "LinearIndexing";
    case WGPUWGSLLanguageFeatureName_ImmediateAddressSpace: return "ImmediateAddressSpace";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(WaitStatus value) noexcept
{
    switch (static_cast<std::underlying_type_t<WaitStatus>>(value)) {
    case WGPUWaitStatus_Success: return "Success";
    case WGPUWaitStatus_TimedOut: return "TimedOut";
    case WGPUWaitStatus_Error: return "Error";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(AccelerationStructureUpdateMode value) noexcept
{
    switch (static_cast<std::underlying_type_t<AccelerationStructureUpdateMode>>(value)) {
    case WGPUAccelerationStructureUpdateMode_Undefined: return "Undefined";
    case WGPUAccelerationStructureUpdateMode_Build: return "Build";
    case WGPUAccelerationStructureUpdateMode_PreferUpdate: return "PreferUpdate";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(BlasPrepareCompactStatus value) noexcept
{
    switch (static_cast<std::underlying_type_t<BlasPrepareCompactStatus>>(value)) {
    case WGPUBlasPrepareCompactStatus_Success: return "Success";
    case WGPUBlasPrepareCompactStatus_CallbackCancelled: return "CallbackCancelled";
    case WGPUBlasPrepareCompactStatus_Error: return "Error";
    case WGPUBlasPrepareCompactStatus_Aborted: return "Aborted";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(CooperativeMatrixElement value) noexcept
{
    switch (static_cast<std::underlying_type_t<CooperativeMatrixElement>>(value)) {
    case WGPUCooperativeMatrixElement_Undefined: return "Undefined";
    case WGPUCooperativeMatrixElement_F32: return "F32";
    case WGPUCooperativeMatrixElement_F16: return "F16";
    case WGPUCooperativeMatrixElement_I32: return "I32";
    case WGPUCooperativeMatrixElement_U32: return "U32";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(Dx12Compiler value) noexcept
{
    switch (static_cast<std::underlying_type_t<Dx12Compiler>>(value)) {
    case WGPUDx12Compiler_Undefined: return "Undefined";
    case WGPUDx12Compiler_Fxc: return "Fxc";
    case WGPUDx12Compiler_Dxc: return "Dxc";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(Dx12SwapchainKind value) noexcept
{
    switch (static_cast<std::underlying_type_t<Dx12SwapchainKind>>(value)) {
    case WGPUDx12SwapchainKind_Undefined: return "Undefined";
    case WGPUDx12SwapchainKind_DxgiFromHwnd: return "DxgiFromHwnd";
    case WGPUDx12SwapchainKind_DxgiFromVisual: return "DxgiFromVisual";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(DxcMaxShaderModel value) noexcept
{
    switch (static_cast<std::underlying_type_t<DxcMaxShaderModel>>(value)) {
    case WGPUDxcMaxShaderModel_V6_0: return "V6_0";
    case WGPUDxcMaxShaderModel_V6_1: return "V6_1";
    case WGPUDxcMaxShaderModel_V6_2: return "V6_2";
    case WGPUDxcMaxShaderModel_V6_3: return "V6_3";
    case WGPUDxcMaxShaderModel_V6_4: return "V6_4";
    case WGPUDxcMaxShaderModel_V6_5: return "V6_5";
    case WGPUDxcMaxShaderModel_V6_6: return "V6_6";
    case WGPUDxcMaxShaderModel_V6_7: return "V6_7";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(ExternalTextureColorSpace value) noexcept
{
    switch (static_cast<std::underlying_type_t<ExternalTextureColorSpace>>(value)) {
    case WGPUExternalTextureColorSpace_Undefined: return "Undefined";
    case WGPUExternalTextureColorSpace_BT601: return "BT601";
    case WGPUExternalTextureColorSpace_BT709: return "BT709";
    case WGPUExternalTextureColorSpace_BT2020: return "BT2020";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(ExternalTextureRange value) noexcept
{
    switch (static_cast<std::underlying_type_t<ExternalTextureRange>>(value)) {
    case WGPUExternalTextureRange_Undefined: return "Undefined";
    case WGPUExternalTextureRange_Limited: return "Limited";
    case WGPUExternalTextureRange_Full: return "Full";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(GLFenceBehaviour value) noexcept
{
    switch (static_cast<std::underlying_type_t<GLFenceBehaviour>>(value)) {
    case WGPUGLFenceBehaviour_Normal: return "Normal";
    case WGPUGLFenceBehaviour_AutoFinish: return "AutoFinish";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(Gles3MinorVersion value) noexcept
{
    switch (static_cast<std::underlying_type_t<Gles3MinorVersion>>(value)) {
    case WGPUGles3MinorVersion_Automatic: return "Automatic";
    case WGPUGles3MinorVersion_Version0: return "Version0";
    case WGPUGles3MinorVersion_Version1: return "Version1";
    case WGPUGles3MinorVersion_Version2: return "Version2";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(LogLevel value) noexcept
{
    switch (static_cast<std::underlying_type_t<LogLevel>>(value)) {
    case WGPULogLevel_Off: return "Off";
    case WGPULogLevel_Error: return "Error";
    case WGPULogLevel_Warn: return "Warn";
    case WGPULogLevel_Info: return "Info";
    case WGPULogLevel_Debug: return "Debug";
    case WGPULogLevel_Trace: return "Trace";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(MemoryHint value) noexcept
{
    switch (static_cast<std::underlying_type_t<MemoryHint>>(value)) {
    case WGPUMemoryHint_Undefined: return "Undefined";
    case WGPUMemoryHint_Performance: return "Performance";
    case WGPUMemoryHint_MemoryUsage: return "MemoryUsage";
    case WGPUMemoryHint_Manual: return "Manual";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(NativeDisplayHandleType value) noexcept
{
    switch (static_cast<std::underlying_type_t<NativeDisplayHandleType>>(value)) {
    case WGPUNativeDisplayHandleType_None: return "None";
    case WGPUNativeDisplayHandleType_Xlib: return "Xlib";
    case WGPUNativeDisplayHandleType_Xcb: return "Xcb";
    case WGPUNativeDisplayHandleType_Wayland: return "Wayland";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(PipelineStatisticName value) noexcept
{
    switch (static_cast<std::underlying_type_t<PipelineStatisticName>>(value)) {
    case WGPUPipelineStatisticName_VertexShaderInvocations: return "VertexShaderInvocations";
    case WGPUPipelineStatisticName_ClipperInvocations: return "ClipperInvocations";
    case WGPUPipelineStatisticName_ClipperPrimitivesOut: return "ClipperPrimitivesOut";
    case WGPUPipelineStatisticName_FragmentShaderInvocations: return "FragmentShaderInvocations";
    case WGPUPipelineStatisticName_ComputeShaderInvocations: return "ComputeShaderInvocations";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(PolygonMode value) noexcept
{
    switch (static_cast<std::underlying_type_t<PolygonMode>>(value)) {
    case WGPUPolygonMode_Fill: return "Fill";
    case WGPUPolygonMode_Line: return "Line";
    case WGPUPolygonMode_Point: return "Point";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(SamplerBorderColor value) noexcept
{
    switch (static_cast<std::underlying_type_t<SamplerBorderColor>>(value)) {
    case WGPUSamplerBorderColor_Undefined: return "Undefined";
    case WGPUSamplerBorderColor_TransparentBlack: return "TransparentBlack";
    case WGPUSamplerBorderColor_OpaqueBlack: return "OpaqueBlack";
    case WGPUSamplerBorderColor_OpaqueWhite: return "OpaqueWhite";
    case WGPUSamplerBorderColor_Zero: return "Zero";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(ShaderLanguage value) noexcept
{
    switch (static_cast<std::underlying_type_t<ShaderLanguage>>(value)) {
    case WGPUShaderLanguage_Undefined: return "Undefined";
    case WGPUShaderLanguage_SPIRV: return "SPIRV";
    case WGPUShaderLanguage_WGSL: return "WGSL";
    case WGPUShaderLanguage_MSL: return "MSL";
    case WGPUShaderLanguage_HLSL: return "HLSL";
    case WGPUShaderLanguage_GLSL: return "GLSL";
    case WGPUShaderLanguage_GLSLES: return "GLSLES";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(ShaderModel value) noexcept
{
    switch (static_cast<std::underlying_type_t<ShaderModel>>(value)) {
    case WGPUShaderModel_Undefined: return "Undefined";
    case WGPUShaderModel_2: return "e2";
    case WGPUShaderModel_4: return "e4";
    case WGPUShaderModel_5: return "e5";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(ShaderScalarType value) noexcept
{
    switch (static_cast<std::underlying_type_t<ShaderScalarType>>(value)) {
    case WGPUShaderScalarType_Undefined: return "Undefined";
    case WGPUShaderScalarType_Bool: return "Bool";
    case WGPUShaderScalarType_Sint32: return "Sint32";
    case WGPUShaderScalarType_Uint32: return "Uint32";
    case WGPUShaderScalarType_Float32: return "Float32";
    case WGPUShaderScalarType_Float16: return "Float16";
    case WGPUShaderScalarType_Float64: return "Float64";
    case WGPUShaderScalarType_Sint64: return "Sint64";
    case WGPUShaderScalarType_Uint64: return "Uint64";
    case WGPUShaderScalarType_Sint16: return "Sint16";
    case WGPUShaderScalarType_Uint16: return "Uint16";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(BufferUsage value) noexcept
{
    switch (static_cast<std::underlying_type_t<BufferUsage>>(value)) {
    case WGPUBufferUsage_None: return "None";
    case WGPUBufferUsage_MapRead: return "MapRead";
    case WGPUBufferUsage_MapWrite: return "MapWrite";
    case WGPUBufferUsage_CopySrc: return "CopySrc";
    case WGPUBufferUsage_CopyDst: return "CopyDst";
    case WGPUBufferUsage_Index: return "Index";
    case WGPUBufferUsage_Vertex: return "Vertex";
    case WGPUBufferUsage_Uniform: return "Uniform";
    case WGPUBufferUsage_Storage: return "Storage";
    case WGPUBufferUsage_Indirect: return "Indirect";
    case WGPUBufferUsage_QueryResolve: return "QueryResolve";
    case WGPUNativeBufferUsage_BlasInput: return "BlasInput";
    case WGPUNativeBufferUsage_TlasInput: return "TlasInput";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(ColorWriteMask value) noexcept
{
    switch (static_cast<std::underlying_type_t<ColorWriteMask>>(value)) {
    case WGPUColorWriteMask_None: return "None";
    case WGPUColorWriteMask_Red: return "Red";
    case WGPUColorWriteMask_Green: return "Green";
    case WGPUColorWriteMask_Blue: return "Blue";
    case WGPUColorWriteMask_Alpha: return "Alpha";
    case WGPUColorWriteMask_All: return "All";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(MapMode value) noexcept
{
    switch (static_cast<std::underlying_type_t<MapMode>>(value)) {
    case WGPUMapMode_None: return "None";
    case WGPUMapMode_Read: return "Read";
    case WGPUMapMode_Write: return "Write";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(ShaderStage value) noexcept
{
    switch (static_cast<std::underlying_type_t<ShaderStage>>(value)) {
    case WGPUShaderStage_None: return "None";
    case WGPUShaderStage_Vertex: return "Vertex";
    case WGPUShaderStage_Fragment: return "Fragment";
    case WGPUShaderStage_Compute: return "Compute";
    case WGPUNativeShaderStage_Task: return "Task";
    case WGPUNativeShaderStage_Mesh: return "Mesh";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(TextureUsage value) noexcept
{
    switch (static_cast<std::underlying_type_t<TextureUsage>>(value)) {
    case WGPUTextureUsage_None: return "None";
    case WGPUTextureUsage_CopySrc: return "CopySrc";
    case WGPUTextureUsage_CopyDst: return "CopyDst";
    case WGPUTextureUsage_TextureBinding: return "TextureBinding";
    case WGPUTextureUsage_StorageBinding: return "StorageBinding";
    case WGPUTextureUsage_RenderAttachment: return "RenderAttachment";
    case WGPUTextureUsage_TransientAttachment: return "TransientAttachment";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(AccelerationStructureFlag value) noexcept
{
    switch (static_cast<std::underlying_type_t<AccelerationStructureFlag>>(value)) {
    case WGPUAccelerationStructureFlag_None: return "None";
    case WGPUAccelerationStructureFlag_AllowUpdate: return "AllowUpdate";
    case WGPUAccelerationStructureFlag_AllowCompaction: return "AllowCompaction";
    case WGPUAccelerationStructureFlag_PreferFastTrace: return "PreferFastTrace";
    case WGPUAccelerationStructureFlag_PreferFastBuild: return "PreferFastBuild";
    case WGPUAccelerationStructureFlag_LowMemory: return "LowMemory";
    case WGPUAccelerationStructureFlag_UseTransform: return "UseTransform";
    case WGPUAccelerationStructureFlag_AllowRayHitVertexReturn: return "AllowRayHitVertexReturn";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(AccelerationStructureGeometryFlag value) noexcept
{
    switch (static_cast<std::underlying_type_t<AccelerationStructureGeometryFlag>>(value)) {
    case WGPUAccelerationStructureGeometryFlag_None: return "None";
    case WGPUAccelerationStructureGeometryFlag_Opaque: return "Opaque";
    case WGPUAccelerationStructureGeometryFlag_NoDuplicateAnyHitInvocation: return "NoDuplicateAnyHitInvocation";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(DownlevelFlag value) noexcept
{
    switch (static_cast<std::underlying_type_t<DownlevelFlag>>(value)) {
    case WGPUDownlevelFlag_None: return "None";
    case WGPUDownlevelFlag_ComputeShaders: return "ComputeShaders";
    case WGPUDownlevelFlag_FragmentWritableStorage: return "FragmentWritableStorage";
    case WGPUDownlevelFlag_IndirectExecution: return "IndirectExecution";
    case WGPUDownlevelFlag_BaseVertex: return "BaseVertex";
    case WGPUDownlevelFlag_ReadOnlyDepthStencil: return "ReadOnlyDepthStencil";
    case WGPUDownlevelFlag_NonPowerOfTwoMipmappedTextures: return "NonPowerOfTwoMipmappedTextures";
    case WGPUDownlevelFlag_CubeArrayTextures: return "CubeArrayTextures";
    case WGPUDownlevelFlag_ComparisonSamplers: return "ComparisonSamplers";
    case WGPUDownlevelFlag_IndependentBlend: return "IndependentBlend";
    case WGPUDownlevelFlag_VertexStorage: return "VertexStorage";
    case WGPUDownlevelFlag_AnisotropicFiltering: return "AnisotropicFiltering";
    case WGPUDownlevelFlag_FragmentStorage: return "FragmentStorage";
    case WGPUDownlevelFlag_MultisampledShading: return "MultisampledShading";
    case WGPUDownlevelFlag_DepthTextureAndBufferCopies: return "DepthTextureAndBufferCopies";
    case WGPUDownlevelFlag_WebGPUTextureFormatSupport: return "WebGPUTextureFormatSupport";
    case WGPUDownlevelFlag_BufferBindingsNot16ByteAligned: return "BufferBindingsNot16ByteAligned";
    case WGPUDownlevelFlag_UnrestrictedIndexBuffer: return "UnrestrictedIndexBuffer";
    case WGPUDownlevelFlag_FullDrawIndexUint32: return "FullDrawIndexUint32";
    case WGPUDownlevelFlag_DepthBiasClamp: return "DepthBiasClamp";
    case WGPUDownlevelFlag_ViewFormats: return "ViewFormats";
    case WGPUDownlevelFlag_UnrestrictedExternalTextureCopies: return "UnrestrictedExternalTextureCopies";
    case WGPUDownlevelFlag_SurfaceViewFormats: return "SurfaceViewFormats";
    case WGPUDownlevelFlag_NonblockingQueryResolve: return "NonblockingQueryResolve";
    case WGPUDownlevelFlag_ShaderF16InF32: return "ShaderF16InF32";
    case WGPUDownlevelFlag_MSL21: return "MSL21";
    case WGPUDownlevelFlag_TextureCompression: return "TextureCompression";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(InstanceBackend value) noexcept
{
    switch (static_cast<std::underlying_type_t<InstanceBackend>>(value)) {
    case WGPUInstanceBackend_All: return "All";
    case WGPUInstanceBackend_Vulkan: return "Vulkan";
    case WGPUInstanceBackend_GL: return "GL";
    case WGPUInstanceBackend_Metal: return "Metal";
    case WGPUInstanceBackend_DX12: return "DX12";
    case WGPUInstanceBackend_BrowserWebGPU: return "BrowserWebGPU";
    case WGPUInstanceBackend_Primary: return "Primary";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(InstanceFlag value) noexcept
{
    switch (static_cast<std::underlying_type_t<InstanceFlag>>(value)) {
    case WGPUInstanceFlag_Empty: return "Empty";
    case WGPUInstanceFlag_Debug: return "Debug";
    case WGPUInstanceFlag_Validation: return "Validation";
    case WGPUInstanceFlag_DiscardHalLabels: return "DiscardHalLabels";
    case WGPUInstanceFlag_AllowUnderlyingNoncompliantAdapter: return "AllowUnderlyingNoncompliantAdapter";
    case WGPUInstanceFlag_GPUBasedValidation: return "GPUBasedValidation";
    case WGPUInstanceFlag_ValidationIndirectCall: return "ValidationIndirectCall";
    case WGPUInstanceFlag_AutomaticTimestampNormalization: return "AutomaticTimestampNormalization";
    case WGPUInstanceFlag_StrictWebgpuCompliance: return "StrictWebgpuCompliance";
    case WGPUInstanceFlag_Default: return "Default";
    case WGPUInstanceFlag_Debugging: return "Debugging";
    case WGPUInstanceFlag_AdvancedDebugging: return "AdvancedDebugging";
    case WGPUInstanceFlag_WithEnv: return "WithEnv";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(MemoryHeapProperty value) noexcept
{
    switch (static_cast<std::underlying_type_t<MemoryHeapProperty>>(value)) {
    case WGPUMemoryHeapProperty_None: return "None";
    case WGPUMemoryHeapProperty_DeviceLocal: return "DeviceLocal";
    case WGPUMemoryHeapProperty_HostVisible: return "HostVisible";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(ShaderRuntimeChecks value) noexcept
{
    switch (static_cast<std::underlying_type_t<ShaderRuntimeChecks>>(value)) {
    case WGPUShaderRuntimeChecks_None: return "None";
    case WGPUShaderRuntimeChecks_BoundsChecks: return "BoundsChecks";
    case WGPUShaderRuntimeChecks_ForceLoopBounding: return "ForceLoopBounding";
    case WGPUShaderRuntimeChecks_RayQueryInitializationTracking: return "RayQueryInitializationTracking";
    case WGPUShaderRuntimeChecks_TaskShaderDispatchTracking: return "TaskShaderDispatchTracking";
    case WGPUShaderRuntimeChecks_MeshShaderPrimitiveIndicesClamp: return "MeshShaderPrimitiveIndicesClamp";
    case WGPUShaderRuntimeChecks_IntDivChecks: return "IntDivChecks";
    default: return nullptr;
    }
}

/// The name of a value; null where it has none.
constexpr char const *ToString(TextureFormatCapability value) noexcept
{
    switch (static_cast<std::underlying_type_t<TextureFormatCapability>>(value)) {
    case WGPUTextureFormatCapability_None: return "None";
    case WGPUTextureFormatCapability_Filterable: return "Filterable";
    case WGPUTextureFormatCapability_Blendable: return "Blendable";
    case WGPUTextureFormatCapability_Resolvable: return "Resolvable";
    case WGPUTextureFormatCapability_StorageReadOnly: return "StorageReadOnly";
    case WGPUTextureFormatCapability_StorageWriteOnly: return "StorageWriteOnly";
    case WGPUTextureFormatCapability_StorageReadWrite: return "StorageReadWrite";
    case WGPUTextureFormatCapability_StorageAtomic: return "StorageAtomic";
    default: return nullptr;
    }
}

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

struct InstanceLimits;
struct InstanceDescriptor;
struct SupportedInstanceFeatures;
struct SurfaceDescriptor;
struct SupportedWGSLLanguageFeatures;
struct Future;
struct RequestAdapterOptions;
struct FutureWaitInfo;
struct SupportedFeatures;
struct AdapterInfo;
struct Limits;
struct QueueDescriptor;
struct DeviceDescriptor;
struct PassTimestampWrites;
struct ComputePassDescriptor;
struct Color;
struct RenderPassColorAttachment;
struct RenderPassDepthStencilAttachment;
struct RenderPassDescriptor;
struct TexelCopyBufferLayout;
struct TexelCopyBufferInfo;
struct Origin3D;
struct TexelCopyTextureInfo;
struct Extent3D;
struct CommandBufferDescriptor;
struct BindGroupEntry;
struct BindGroupDescriptor;
struct BufferBindingLayout;
struct SamplerBindingLayout;
struct TextureBindingLayout;
struct StorageTextureBindingLayout;
struct BindGroupLayoutEntry;
struct BindGroupLayoutDescriptor;
struct BufferDescriptor;
struct CommandEncoderDescriptor;
struct ConstantEntry;
struct ComputeState;
struct ComputePipelineDescriptor;
struct PipelineLayoutDescriptor;
struct QuerySetDescriptor;
struct RenderBundleEncoderDescriptor;
struct VertexAttribute;
struct VertexBufferLayout;
struct VertexState;
struct PrimitiveState;
struct StencilFaceState;
struct DepthStencilState;
struct MultisampleState;
struct BlendComponent;
struct BlendState;
struct ColorTargetState;
struct FragmentState;
struct RenderPipelineDescriptor;
struct SamplerDescriptor;
struct ShaderModuleDescriptor;
struct TextureDescriptor;
struct RenderBundleDescriptor;
struct CompilationMessage;
struct CompilationInfo;
struct SurfaceConfiguration;
struct SurfaceCapabilities;
struct SurfaceTexture;
struct TextureViewDescriptor;
struct RequestAdapterWebXROptions;
struct ExternalTextureBindingEntry;
struct ExternalTextureBindingLayout;
struct CompatibilityModeLimits;
struct RenderPassMaxDrawCount;
struct ShaderSourceSPIRV;
struct ShaderSourceWGSL;
struct SurfaceColorManagement;
struct SurfaceSourceAndroidNativeWindow;
struct SurfaceSourceMetalLayer;
struct SurfaceSourceWaylandSurface;
struct SurfaceSourceWindowsHWND;
struct SurfaceSourceXCBWindow;
struct SurfaceSourceXlibWindow;
struct TextureBindingViewDimension;
struct TextureComponentSwizzle;
struct TextureComponentSwizzleDescriptor;
struct TextureFormatCapabilities;
struct DownlevelCapabilities;
struct CooperativeMatrixConfiguration;
struct CooperativeMatrixProperties;
struct AdapterIdentity;
struct MemoryHeap;
struct MemoryHeaps;
struct InstanceEnumerateAdapterOptions;
struct HalCounters;
struct InternalCounters;
struct AllocationReport;
struct MemoryBlockReport;
struct AllocatorReport;
struct ExternalTextureTransferFunction;
struct ExternalTextureDescriptor;
struct NativeVulkanAdapter;
struct NativeVulkanDevice;
struct NativeVulkanBuffer;
struct NativeVulkanImage;
struct NativeVulkanImageView;
struct NativeVulkanSurface;
struct NativeD3D12Device;
struct NativeD3D12Resource;
struct NativeGLDevice;
struct NativeGLTexture;
struct LogRecord;
struct TaskState;
struct MeshState;
struct MeshPipelineDescriptor;
struct PipelineCacheDescriptor;
struct BlasTriangleGeometrySizeDescriptor;
struct BlasAABBGeometrySizeDescriptor;
struct BlasDescriptor;
struct TlasDescriptor;
struct BlasTriangleGeometry;
struct BlasAABBGeometry;
struct BlasBuildEntry;
struct TlasInstance;
struct TlasBuildEntry;
struct ShaderVariable;
struct ShaderEntryPoint;
struct ShaderBinding;
struct ShaderOverride;
struct ShaderReflection;
struct ShaderTranslationDescriptor;
struct ShaderTranslation;
struct ShaderModuleDescriptorSpirV;
struct PassthroughShaderEntryPoint;
struct ShaderModuleDescriptorPassthrough;
struct SharedFenceDescriptor;
struct NativeVulkanSemaphore;
struct SharedBufferMemoryDescriptor;
struct SharedMemoryOpaqueFD;
struct SharedFenceValue;
struct SharedMemoryBeginAccess;
struct SharedTextureMemoryDescriptor;
struct SharedMemoryVulkanImageInfo;
struct RegistryReport;
struct HubReport;
struct GlobalReport;
struct ImageSubresourceRange;
struct BufferTransition;
struct TextureTransition;
struct VulkanInstanceNeeds;
struct VulkanDeviceNeeds;
struct XlibDisplayHandle;
struct XcbDisplayHandle;
struct WaylandDisplayHandle;
struct NativeDisplayHandle;
struct InstanceExtras;
struct RequestAdapterIdentityOptions;
struct BindGroupEntryExtras;
struct BindGroupLayoutEntryExtras;
struct WorkgroupMemory;
struct DeviceExtras;
struct ExternalTextureColors;
struct ExternalTextureCrop;
struct NativeLimits;
struct DeviceMemoryHints;
struct MeshShaderLimits;
struct Multiview;
struct PipelineDescriptorExtras;
struct DevicePipelineCacheFolder;
struct PushConstantRange;
struct PipelineLayoutExtras;
struct QuerySetDescriptorExtras;
struct AccelerationStructureBindingLayout;
struct AccelerationStructureBindingEntry;
struct RayTracingLimits;
struct PrimitiveStateExtras;
struct SamplerDescriptorExtras;
struct ShaderDefine;
struct ShaderSourceGLSL;
struct SharedMemoryHostPointer;
struct SharedMemoryVulkanImage;
struct SharedMemoryDmaBuf;
struct SharedMemoryVulkanBuffer;
struct SharedMemoryVulkanLayouts;
struct SurfaceConfigurationExtras;
struct SurfaceSourceSwapChainPanel;
struct VulkanInstance;
struct VulkanDevice;
class Adapter;
class BindGroup;
class BindGroupLayout;
class Buffer;
class CommandBuffer;
class CommandEncoder;
class ComputePassEncoder;
class ComputePipeline;
class Device;
class ExternalTexture;
class Instance;
class PipelineLayout;
class QuerySet;
class Queue;
class RenderBundle;
class RenderBundleEncoder;
class RenderPassEncoder;
class RenderPipeline;
class Sampler;
class ShaderModule;
class Surface;
class Texture;
class TextureView;
class Blas;
class PipelineCache;
class SharedBufferMemory;
class SharedFence;
class SharedTextureMemory;
class Tlas;

/// One GPU as seen through one backend, together with what it supports.
class Adapter : public ObjectBase<Adapter, WGPUAdapter> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Lists the features that a device of this adapter can have, those of FeatureName included.
    void GetFeatures(SupportedFeatures *features) const noexcept;

    /// Describes the hardware and the driver behind the adapter: names, ids, backend, kind of device and subgroup
    /// sizes.
    ConvertibleStatus GetInfo(AdapterInfo *info) const noexcept;

    /// Gets the best value that the adapter offers for each limit.
    ConvertibleStatus GetLimits(Limits *limits) const noexcept;

    /// Says whether a device of this adapter can have a feature, standard or native.
    bool HasFeature(FeatureName feature) const noexcept;

    /// Asks for a device.
    /// The callback is `void (RequestDeviceStatus status, Device device, StringView message)`.
    template <typename F>
    Future RequestDevice(DeviceDescriptor const *descriptor, CallbackMode callbackMode, F &&callback) const;
    /// The same, with `userdata` as a parameter more at the end.
    template <typename F, typename T>
    Future RequestDevice(DeviceDescriptor const *descriptor, CallbackMode callbackMode, F &&callback,
        T userdata) const;

    /// Tells what the adapter can do with textures of a format.
    ConvertibleStatus GetTextureFormatCapabilities(TextureFormat format,
        TextureFormatCapabilities *capabilities) const noexcept;

    /// Tells what the adapter lacks of what WebGPU takes for granted.
    ConvertibleStatus GetDownlevelCapabilities(DownlevelCapabilities *capabilities) const noexcept;

    /// Lists the products of small matrices that shaders can compute on this adapter with
    /// FeatureName::CooperativeMatrix.
    ConvertibleStatus GetCooperativeMatrixProperties(CooperativeMatrixProperties *properties) const noexcept;

    /// Tells which GPU the adapter is.
    ConvertibleStatus GetIdentity(AdapterIdentity *identity) const noexcept;

    /// Lists the memory of the adapter: how much there is of each sort, how much this process can expect to have,
    /// and how much it has.
    ConvertibleStatus GetMemoryHeaps(MemoryHeaps *heaps) const noexcept;

    /// Tells the objects of Vulkan behind an adapter of that backend; NativeVulkanAdapter says which, and how long
    /// they are good.
    ConvertibleStatus GetNativeVulkanAdapter(NativeVulkanAdapter *adapterHandles) const noexcept;

    /// Tells what a `VkDevice` of the program's is to be made with, which then goes into VulkanDevice, chained to
    /// the same descriptor.
    ConvertibleStatus GetVulkanDeviceNeeds(DeviceDescriptor const *descriptor, VulkanDeviceNeeds *needs) const
        noexcept;

  private:
    friend class ObjectBase<Adapter, WGPUAdapter>;
    static void AddReference(WGPUAdapter handle) noexcept { wgpuAdapterAddRef(handle); }
    static void ReleaseReference(WGPUAdapter handle) noexcept { wgpuAdapterRelease(handle); }
};

/// Buffers, textures and samplers fixed to the slots of a layout, set on an encoder in one call.
class BindGroup : public ObjectBase<BindGroup, WGPUBindGroup> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Renames `bindGroup` in error messages and GPU debuggers.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<BindGroup, WGPUBindGroup>;
    static void AddReference(WGPUBindGroup handle) noexcept { wgpuBindGroupAddRef(handle); }
    static void ReleaseReference(WGPUBindGroup handle) noexcept { wgpuBindGroupRelease(handle); }
};

/// The shape of a bind group: which kind of resource sits at which binding number and which shader stages see it.
class BindGroupLayout : public ObjectBase<BindGroupLayout, WGPUBindGroupLayout> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Renames `bindGroupLayout`, as messages about layouts that do not match show it.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<BindGroupLayout, WGPUBindGroupLayout>;
    static void AddReference(WGPUBindGroupLayout handle) noexcept { wgpuBindGroupLayoutAddRef(handle); }
    static void ReleaseReference(WGPUBindGroupLayout handle) noexcept { wgpuBindGroupLayoutRelease(handle); }
};

/// A block of GPU memory of fixed size.
class Buffer : public ObjectBase<Buffer, WGPUBuffer> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Frees the buffer's memory as soon as submitted work is done with it, whoever has references.
    void Destroy() const noexcept;

    /// Returns a pointer for reading a part of the mapping, be it one for reading, for writing or at creation.
    void const *GetConstMappedRange(size_t offset = 0, size_t size = kWholeMapSize) const noexcept;

    /// Returns a pointer for reading and writing a part of a mapping for writing, be it of MapMode::Write or at
    /// creation.
    void *GetMappedRange(size_t offset = 0, size_t size = kWholeMapSize) const noexcept;

    /// Says whether the buffer is unmapped, mapped, or about to be mapped.
    BufferMapState GetMapState() const noexcept;

    /// Returns the size in bytes that the buffer was created with, also for a destroyed buffer or an error object.
    uint64_t GetSize() const noexcept;

    /// Returns the usage that the buffer was created with, also for a destroyed buffer or an error object.
    BufferUsage GetUsage() const noexcept;

    /// Asks for a part of the buffer to be made accessible to the CPU.
    /// The callback is `void (MapAsyncStatus status, StringView message)`.
    template <typename F>
    Future MapAsync(MapMode mode, size_t offset, size_t size, CallbackMode callbackMode, F &&callback) const;
    /// The same, with `userdata` as a parameter more at the end.
    template <typename F, typename T>
    Future MapAsync(MapMode mode, size_t offset, size_t size, CallbackMode callbackMode, F &&callback,
        T userdata) const;

    /// Copies bytes out of a mapping.
    ConvertibleStatus ReadMappedRange(size_t offset, void *data, size_t size) const noexcept;

    /// Renames `buffer` in error messages and GPU debuggers.
    void SetLabel(StringView label) const noexcept;

    /// Ends the mapping, and gives the buffer back to the GPU with what was written.
    void Unmap() const noexcept;

    /// Copies bytes into a mapping for writing, with the checks of Buffer::GetMappedRange(): a mapping for reading
    /// is refused, though.
    ConvertibleStatus WriteMappedRange(size_t offset, void const *data, size_t size) const noexcept;
    /// The same, with the bytes of a container.
    ConvertibleStatus WriteMappedRange(size_t offset, Bytes data) const noexcept { return WriteMappedRange(offset,
        data.data(), data.size()); }

    /// Tells the `VkBuffer` behind a buffer.
    ConvertibleStatus GetNativeVulkanBuffer(NativeVulkanBuffer *bufferHandle) const noexcept;

    /// Tells the `ID3D12Resource` behind a buffer.
    ConvertibleStatus GetNativeD3D12Resource(NativeD3D12Resource *resource) const noexcept;

  private:
    friend class ObjectBase<Buffer, WGPUBuffer>;
    static void AddReference(WGPUBuffer handle) noexcept { wgpuBufferAddRef(handle); }
    static void ReleaseReference(WGPUBuffer handle) noexcept { wgpuBufferRelease(handle); }
};

/// A finished recording, ready for one Queue::Submit(); a second submit is an error.
class CommandBuffer : public ObjectBase<CommandBuffer, WGPUCommandBuffer> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Renames `commandBuffer`, as the errors of Queue::Submit() show it.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<CommandBuffer, WGPUCommandBuffer>;
    static void AddReference(WGPUCommandBuffer handle) noexcept { wgpuCommandBufferAddRef(handle); }
    static void ReleaseReference(WGPUCommandBuffer handle) noexcept { wgpuCommandBufferRelease(handle); }
};

/// Records copies, passes and other GPU work.
class CommandEncoder : public ObjectBase<CommandEncoder, WGPUCommandEncoder> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Opens a compute pass.
    ComputePassEncoder BeginComputePass(ComputePassDescriptor const *descriptor = nullptr) const noexcept;

    /// Opens a render pass that draws into the given attachments, and keeps them alive.
    RenderPassEncoder BeginRenderPass(RenderPassDescriptor const *descriptor) const noexcept;

    /// Records filling a part of a buffer with zeros.
    void ClearBuffer(Buffer const &buffer, uint64_t offset = 0, uint64_t size = kWholeSize) const noexcept;

    /// Records a copy of bytes from one buffer to another.
    void CopyBufferToBuffer(Buffer const &source, uint64_t sourceOffset, Buffer const &destination,
        uint64_t destinationOffset, uint64_t size) const noexcept;

    /// Records a copy of texels from a buffer to one mip level of a texture.
    void CopyBufferToTexture(TexelCopyBufferInfo const *source, TexelCopyTextureInfo const *destination,
        Extent3D const *copySize) const noexcept;

    /// Records a copy of texels from one mip level of a texture to a buffer.
    void CopyTextureToBuffer(TexelCopyTextureInfo const *source, TexelCopyBufferInfo const *destination,
        Extent3D const *copySize) const noexcept;

    /// Records a copy between textures.
    void CopyTextureToTexture(TexelCopyTextureInfo const *source, TexelCopyTextureInfo const *destination,
        Extent3D const *copySize) const noexcept;

    /// Closes the encoder and turns what it recorded into a command buffer, for one Queue::Submit().
    CommandBuffer Finish(CommandBufferDescriptor const *descriptor = nullptr) const noexcept;

    /// Records a named point among the commands, for GPU debuggers to show.
    void InsertDebugMarker(StringView markerLabel) const noexcept;

    /// Closes the innermost debug group of the encoder.
    void PopDebugGroup() const noexcept;

    /// Opens a named group around the commands that follow, for GPU debuggers and error messages to show.
    void PushDebugGroup(StringView groupLabel) const noexcept;

    /// Records copying the results of queries to a buffer.
    void ResolveQuerySet(QuerySet const &querySet, uint32_t firstQuery, uint32_t queryCount,
        Buffer const &destination, uint64_t destinationOffset) const noexcept;

    /// Renames `commandEncoder`, as the errors found while recording show it.
    void SetLabel(StringView label) const noexcept;

    /// Records writing the GPU's clock to a query once all earlier commands are done.
    void WriteTimestamp(QuerySet const &querySet, uint32_t queryIndex) const noexcept;

    /// Records that acceleration structures are built: first those of `blasEntries`, then those of `tlasEntries`,
    /// which may have instances of them.
    void BuildAccelerationStructures(size_t blasEntryCount, BlasBuildEntry const *blasEntries,
        size_t tlasEntryCount, TlasBuildEntry const *tlasEntries) const noexcept;
    /// The same, with a container, an array or a braced list.
    void BuildAccelerationStructures(Span<BlasBuildEntry const> blasEntries, size_t tlasEntryCount,
        TlasBuildEntry const *tlasEntries) const noexcept { BuildAccelerationStructures(blasEntries.size(),
        blasEntries.data(), tlasEntryCount, tlasEntries); }
    /// The same, with a container, an array or a braced list.
    void BuildAccelerationStructures(size_t blasEntryCount, BlasBuildEntry const *blasEntries,
        Span<TlasBuildEntry const> tlasEntries) const noexcept { BuildAccelerationStructures(blasEntryCount,
        blasEntries, tlasEntries.size(), tlasEntries.data()); }

    /// Records filling a part of a texture with zeros.
    void ClearTexture(Texture const &texture, ImageSubresourceRange const *range) const noexcept;

    /// Records that buffers and textures are made ready for a usage, as commands with that usage would have it: a
    /// barrier in the backend, and on Vulkan the layout of images.
    void TransitionResources(size_t bufferEntryCount, BufferTransition const *bufferEntries,
        size_t textureEntryCount, TextureTransition const *textureEntries) const noexcept;
    /// The same, with a container, an array or a braced list.
    void TransitionResources(Span<BufferTransition const> bufferEntries, size_t textureEntryCount,
        TextureTransition const *textureEntries) const noexcept { TransitionResources(bufferEntries.size(),
        bufferEntries.data(), textureEntryCount, textureEntries); }
    /// The same, with a container, an array or a braced list.
    void TransitionResources(size_t bufferEntryCount, BufferTransition const *bufferEntries,
        Span<TextureTransition const> textureEntries) const noexcept { TransitionResources(bufferEntryCount,
        bufferEntries, textureEntries.size(), textureEntries.data()); }

  private:
    friend class ObjectBase<CommandEncoder, WGPUCommandEncoder>;
    static void AddReference(WGPUCommandEncoder handle) noexcept { wgpuCommandEncoderAddRef(handle); }
    static void ReleaseReference(WGPUCommandEncoder handle) noexcept { wgpuCommandEncoderRelease(handle); }
};

/// Records compute dispatches.
class ComputePassEncoder : public ObjectBase<ComputePassEncoder, WGPUComputePassEncoder> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Records running the current pipeline on a grid of workgroups.
    void DispatchWorkgroups(uint32_t workgroupCountX, uint32_t workgroupCountY = 1,
        uint32_t workgroupCountZ = 1) const noexcept;

    /// Records a dispatch whose workgroup counts the GPU reads from a buffer: three uint32_t, for x, y and z.
    void DispatchWorkgroupsIndirect(Buffer const &indirectBuffer, uint64_t indirectOffset) const noexcept;

    /// Closes the pass, so that the command encoder accepts commands again.
    void End() const noexcept;

    /// Records a named point inside the pass, for GPU debuggers to show.
    void InsertDebugMarker(StringView markerLabel) const noexcept;

    /// Closes the innermost debug group of the pass.
    void PopDebugGroup() const noexcept;

    /// Opens a named group around the commands of the pass that follow.
    void PushDebugGroup(StringView groupLabel) const noexcept;

    /// Binds a bind group for the dispatches that follow, and keeps it alive.
    void SetBindGroup(uint32_t groupIndex, BindGroup const &group, size_t dynamicOffsetCount,
        uint32_t const *dynamicOffsets) const noexcept;
    /// The same, with a container, an array or a braced list.
    void SetBindGroup(uint32_t groupIndex, BindGroup const &group, Span<uint32_t const> dynamicOffsets) const
        noexcept { SetBindGroup(groupIndex, group, dynamicOffsets.size(), dynamicOffsets.data()); }
    /// The same, with no dynamic offsets.
    void SetBindGroup(uint32_t groupIndex, BindGroup const &group) const noexcept { SetBindGroup(groupIndex, group,
        0, nullptr); }

    /// Writes bytes of the immediate data, which the shaders of the following dispatches see as `var<immediate>`.
    void SetImmediates(uint32_t offset, void const *data, size_t size) const noexcept;
    /// The same, with the bytes of a container.
    void SetImmediates(uint32_t offset, Bytes data) const noexcept { SetImmediates(offset, data.data(),
        data.size()); }

    /// Renames `computePassEncoder`, which had its descriptor's label.
    void SetLabel(StringView label) const noexcept;

    /// Chooses the compute pipeline for the dispatches that follow.
    void SetPipeline(ComputePipeline const &pipeline) const noexcept;

    /// Starts counting the shader invocations of the compute pass.
    void BeginPipelineStatisticsQuery(QuerySet const &querySet, uint32_t queryIndex) const noexcept;

    /// Ends the statistics query that is running, which must happen before the pass ends.
    void EndPipelineStatisticsQuery() const noexcept;

    /// Sets push constants, which shaders of the following dispatches see as `var<immediate>` in WGSL, also spelled
    /// `var<push_constant>`, or `layout(push_constant)` in GLSL.
    void SetPushConstants(uint32_t offset, uint32_t sizeBytes, void const *data) const noexcept;
    /// The same, with the bytes of a container.
    void SetPushConstants(uint32_t offset, Bytes data) const noexcept { SetPushConstants(offset,
        static_cast<uint32_t>(data.size()), data.data()); }

    /// Records writing the GPU's clock to a query, between the dispatches before and after.
    void WriteTimestamp(QuerySet const &querySet, uint32_t queryIndex) const noexcept;

  private:
    friend class ObjectBase<ComputePassEncoder, WGPUComputePassEncoder>;
    static void AddReference(WGPUComputePassEncoder handle) noexcept { wgpuComputePassEncoderAddRef(handle); }
    static void ReleaseReference(WGPUComputePassEncoder handle) noexcept { wgpuComputePassEncoderRelease(handle); }
};

/// A compute shader compiled for the device.
class ComputePipeline : public ObjectBase<ComputePipeline, WGPUComputePipeline> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Returns the layout that the pipeline has for a bind group.
    BindGroupLayout GetBindGroupLayout(uint32_t groupIndex) const noexcept;

    /// Renames `computePipeline`, as the errors of dispatches show it.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<ComputePipeline, WGPUComputePipeline>;
    static void AddReference(WGPUComputePipeline handle) noexcept { wgpuComputePipelineAddRef(handle); }
    static void ReleaseReference(WGPUComputePipeline handle) noexcept { wgpuComputePipelineRelease(handle); }
};

/// A connection to an adapter; it makes every other GPU object and decides where their errors go.
class Device : public ObjectBase<Device, WGPUDevice> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Ties buffers, samplers and texture views to the bindings of a layout.
    BindGroup CreateBindGroup(BindGroupDescriptor const *descriptor) const noexcept;

    /// Describes the bindings of a bind group.
    BindGroupLayout CreateBindGroupLayout(BindGroupLayoutDescriptor const *descriptor) const noexcept;

    /// Makes a buffer, filled with zeros.
    Buffer CreateBuffer(BufferDescriptor const *descriptor) const noexcept;

    /// Starts recording commands for the device's queue.
    CommandEncoder CreateCommandEncoder(CommandEncoderDescriptor const *descriptor = nullptr) const noexcept;

    /// Compiles a compute pipeline, and returns when that is done.
    ComputePipeline CreateComputePipeline(ComputePipelineDescriptor const *descriptor) const noexcept;

    /// Compiles a compute pipeline like Device::CreateComputePipeline(), but on a thread of the library.
    /// The callback is `void (CreatePipelineAsyncStatus status, ComputePipeline pipeline, StringView message)`.
    template <typename F>
    Future CreateComputePipelineAsync(ComputePipelineDescriptor const *descriptor, CallbackMode callbackMode,
        F &&callback) const;
    /// The same, with `userdata` as a parameter more at the end.
    template <typename F, typename T>
    Future CreateComputePipelineAsync(ComputePipelineDescriptor const *descriptor, CallbackMode callbackMode,
        F &&callback, T userdata) const;

    /// Joins bind group layouts, and a size of immediate data, into what a pipeline expects to be bound.
    PipelineLayout CreatePipelineLayout(PipelineLayoutDescriptor const *descriptor) const noexcept;

    /// Makes up to 4096 queries of one type.
    QuerySet CreateQuerySet(QuerySetDescriptor const *descriptor) const noexcept;

    /// Starts recording a render bundle.
    RenderBundleEncoder CreateRenderBundleEncoder(RenderBundleEncoderDescriptor const *descriptor) const noexcept;

    /// Compiles a render pipeline, and returns when that is done.
    RenderPipeline CreateRenderPipeline(RenderPipelineDescriptor const *descriptor) const noexcept;

    /// Compiles a render pipeline like Device::CreateRenderPipeline(), but on a thread of the library.
    /// The callback is `void (CreatePipelineAsyncStatus status, RenderPipeline pipeline, StringView message)`.
    template <typename F>
    Future CreateRenderPipelineAsync(RenderPipelineDescriptor const *descriptor, CallbackMode callbackMode,
        F &&callback) const;
    /// The same, with `userdata` as a parameter more at the end.
    template <typename F, typename T>
    Future CreateRenderPipelineAsync(RenderPipelineDescriptor const *descriptor, CallbackMode callbackMode,
        F &&callback, T userdata) const;

    /// Makes a sampler.
    Sampler CreateSampler(SamplerDescriptor const *descriptor = nullptr) const noexcept;

    /// Parses and checks the source of a shader.
    ShaderModule CreateShaderModule(ShaderModuleDescriptor const *descriptor) const noexcept;

    /// Makes a texture, whose texels read as zero until they are written.
    Texture CreateTexture(TextureDescriptor const *descriptor) const noexcept;

    /// Loses the device on purpose.
    void Destroy() const noexcept;

    /// Describes the adapter of the device like Adapter::GetInfo().
    ConvertibleStatus GetAdapterInfo(AdapterInfo *adapterInfo) const noexcept;

    /// Lists the features that are enabled on the device: those requested, and those that come with them.
    void GetFeatures(SupportedFeatures *features) const noexcept;

    /// Gets the limits that the device enforces: those requested or the defaults, not the best that its adapter can
    /// do.
    ConvertibleStatus GetLimits(Limits *limits) const noexcept;

    /// Returns the future of the device's loss, always the same one.
    Future GetLostFuture() const noexcept;

    /// Returns the one queue of the device.
    Queue GetQueue() const noexcept;

    /// Says whether a feature, standard or native, is enabled on the device.
    bool HasFeature(FeatureName feature) const noexcept;

    /// Closes the error scope that the calling thread opened last on the device, and reports what it caught.
    /// The callback is `void (PopErrorScopeStatus status, ErrorType type, StringView message)`.
    template <typename F>
    Future PopErrorScope(CallbackMode callbackMode, F &&callback) const;
    /// The same, with `userdata` as a parameter more at the end.
    template <typename F, typename T>
    Future PopErrorScope(CallbackMode callbackMode, F &&callback, T userdata) const;

    /// Opens an error scope for one type of errors that calls of this thread cause on the device.
    void PushErrorScope(ErrorFilter filter) const noexcept;

    /// Renames `device` in error messages and log records.
    void SetLabel(StringView label) const noexcept;

    /// Counts the objects of the backend that the device has, and the memory behind them: on Vulkan, Direct3D 12
    /// and Metal; OpenGL counts some of it, and the backend that does nothing counts nothing.
    ConvertibleStatus GetInternalCounters(InternalCounters *counters) const noexcept;

    /// Lists the blocks of memory that the driver has given to the device, and what each is used for, by the labels
    /// of the objects.
    ConvertibleStatus GetAllocatorReport(AllocatorReport *report) const noexcept;

    /// Makes an external texture: what shaders see as `texture_external`, a picture in red, green and blue, whose
    /// planes hold luma and chroma as video decoders and cameras give them.
    ExternalTexture CreateExternalTexture(ExternalTextureDescriptor const *descriptor) const noexcept;

    /// Asks a graphics debugger to record what the device does, up to Device::StopGraphicsDebuggerCapture().
    bool StartGraphicsDebuggerCapture() const noexcept;

    /// Ends the capture that Device::StartGraphicsDebuggerCapture() has begun, and lets the debugger save it.
    void StopGraphicsDebuggerCapture() const noexcept;

    /// Returns the `id<MTLDevice>` behind a device of the Metal backend.
    void *GetNativeMetalDevice() const noexcept;

    /// The same for the adapter of a device, which may be released already.
    ConvertibleStatus GetNativeVulkanAdapter(NativeVulkanAdapter *adapterHandles) const noexcept;

    /// Tells the objects of Vulkan behind a device of that backend, its queue among them.
    ConvertibleStatus GetNativeVulkanDevice(NativeVulkanDevice *deviceHandles) const noexcept;

    /// Tells the objects of Direct3D 12 behind a device of that backend.
    ConvertibleStatus GetNativeD3D12Device(NativeD3D12Device *deviceHandles) const noexcept;

    /// Tells the OpenGL context behind a device of that backend.
    ConvertibleStatus GetNativeGLDevice(NativeGLDevice *deviceHandles) const noexcept;

    /// Compiles a mesh pipeline, and returns when that is done.
    RenderPipeline CreateMeshPipeline(MeshPipelineDescriptor const *descriptor) const noexcept;

    /// Compiles a mesh pipeline like Device::CreateMeshPipeline(), but on a thread of the library.
    /// The callback is `void (CreatePipelineAsyncStatus status, RenderPipeline pipeline, StringView message)`.
    template <typename F>
    Future CreateMeshPipelineAsync(MeshPipelineDescriptor const *descriptor, CallbackMode callbackMode,
        F &&callback) const;
    /// The same, with `userdata` as a parameter more at the end.
    template <typename F, typename T>
    Future CreateMeshPipelineAsync(MeshPipelineDescriptor const *descriptor, CallbackMode callbackMode,
        F &&callback, T userdata) const;

    /// Makes a cache for what pipelines are compiled to.
    PipelineCache CreatePipelineCache(PipelineCacheDescriptor const *descriptor) const noexcept;

    /// Looks for finished work on one device, and runs the callbacks of operations that have completed as
    /// Instance::ProcessEvents() does.
    bool Poll(bool wait, SubmissionIndex const *submissionIndex = nullptr) const noexcept;

    /// Makes a BLAS, with nothing in it.
    Blas CreateBlas(BlasDescriptor const *descriptor) const noexcept;

    /// Makes a TLAS, with nothing in it.
    Tlas CreateTlas(TlasDescriptor const *descriptor) const noexcept;

    /// Makes a shader module from SPIR-V without a chained struct.
    ShaderModule CreateShaderModuleSpirV(ShaderModuleDescriptorSpirV const *descriptor) const noexcept;

    /// Makes a shader module like Device::CreateShaderModule(), but leaves out some checks at run time.
    ShaderModule CreateShaderModuleTrusted(ShaderModuleDescriptor const *descriptor,
        ShaderRuntimeChecks runtimeChecks) const noexcept;

    /// Makes a shader module whose code the driver gets as it is.
    ShaderModule CreateShaderModulePassthrough(ShaderModuleDescriptorPassthrough const *descriptor) const noexcept;

    /// Makes a fence that others set and the GPU waits for, or the other way round.
    SharedFence CreateSharedFence(SharedFenceDescriptor const *descriptor) const noexcept;

    /// Makes a fence of the opaque file descriptor of a timeline semaphore of Vulkan
    /// (VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT), of the same GPU and driver.
    SharedFence ImportSharedFence(SharedFenceDescriptor const *descriptor, int32_t fd) const noexcept;

    /// Makes memory for buffers that another API or process can use as well, by the file descriptor that
    /// SharedBufferMemory::ExportOpaqueFD() gives.
    SharedBufferMemory CreateSharedBufferMemory(SharedBufferMemoryDescriptor const *descriptor) const noexcept;

    /// Makes memory for buffers of memory that exists: that of a file descriptor, chained as SharedMemoryOpaqueFD,
    /// the program's own, chained as SharedMemoryHostPointer, or a buffer of Vulkan that the program made, chained
    /// as SharedMemoryVulkanBuffer.
    SharedBufferMemory ImportSharedBufferMemory(SharedBufferMemoryDescriptor const *descriptor) const noexcept;

    /// Makes memory for textures that another API or process can use as well, by the file descriptor that
    /// SharedTextureMemory::ExportOpaqueFD() gives.
    SharedTextureMemory CreateSharedTextureMemory(SharedTextureMemoryDescriptor const *descriptor) const noexcept;

    /// Makes memory for textures of an image that exists: in the memory of a file descriptor, chained as
    /// SharedMemoryOpaqueFD, or made by the program itself, chained as SharedMemoryVulkanImage.
    SharedTextureMemory ImportSharedTextureMemory(SharedTextureMemoryDescriptor const *descriptor) const noexcept;

  private:
    friend class ObjectBase<Device, WGPUDevice>;
    static void AddReference(WGPUDevice handle) noexcept { wgpuDeviceAddRef(handle); }
    static void ReleaseReference(WGPUDevice handle) noexcept { wgpuDeviceRelease(handle); }
};

/// A 2D image from outside (a video frame, say) that shaders may sample, whatever its planes look like.
class ExternalTexture : public ObjectBase<ExternalTexture, WGPUExternalTexture> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Renames `externalTexture` in error messages.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<ExternalTexture, WGPUExternalTexture>;
    static void AddReference(WGPUExternalTexture handle) noexcept { wgpuExternalTextureAddRef(handle); }
    static void ReleaseReference(WGPUExternalTexture handle) noexcept { wgpuExternalTextureRelease(handle); }
};

/// The entry point to the library: it finds adapters, makes surfaces and owns every future.
class Instance : public ObjectBase<Instance, WGPUInstance> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Makes a surface for a window or layer.
    Surface CreateSurface(SurfaceDescriptor const *descriptor) const noexcept;

    /// Lists the WGSL language extensions that shaders may name in a `requires` directive.
    void GetWGSLLanguageFeatures(SupportedWGSLLanguageFeatures *features) const noexcept;

    /// Says whether shaders can use a WGSL language extension.
    bool HasWGSLLanguageFeature(WGSLLanguageFeatureName feature) const noexcept;

    /// Looks once, without blocking, for asynchronous operations that have completed, and runs their callbacks.
    void ProcessEvents() const noexcept;

    /// Looks for an adapter.
    /// The callback is `void (RequestAdapterStatus status, Adapter adapter, StringView message)`.
    template <typename F>
    Future RequestAdapter(RequestAdapterOptions const *options, CallbackMode callbackMode, F &&callback) const;
    /// The same, with `userdata` as a parameter more at the end.
    template <typename F, typename T>
    Future RequestAdapter(RequestAdapterOptions const *options, CallbackMode callbackMode, F &&callback,
        T userdata) const;

    /// Waits until at least one of the futures has completed.
    WaitStatus WaitAny(size_t futureCount, FutureWaitInfo *futures, uint64_t timeoutNS) const noexcept;
    /// The same, with a container, an array or a braced list.
    WaitStatus WaitAny(Span<FutureWaitInfo> futures, uint64_t timeoutNS) const noexcept {
        return WaitAny(futures.size(), futures.data(), timeoutNS); }
    /// Waits for one future.
    WaitStatus WaitAny(Future future, uint64_t timeoutNS) const noexcept;

    /// Lists adapters, at once and without a callback.
    /// `adapters` are null before: what they had would not be released.
    size_t EnumerateAdapters(InstanceEnumerateAdapterOptions const *options, Adapter *adapters) const noexcept;

    /// Returns the adapter for a `VkPhysicalDevice`, such as the one that OpenXR's runtime names.
    Adapter GetVulkanAdapter(void *physicalDevice) const noexcept;

  private:
    friend class ObjectBase<Instance, WGPUInstance>;
    static void AddReference(WGPUInstance handle) noexcept { wgpuInstanceAddRef(handle); }
    static void ReleaseReference(WGPUInstance handle) noexcept { wgpuInstanceRelease(handle); }
};

/// The bind group layouts, in order, and the immediate data size that a pipeline expects.
class PipelineLayout : public ObjectBase<PipelineLayout, WGPUPipelineLayout> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Renames `pipelineLayout`, as errors of pipeline creation show it.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<PipelineLayout, WGPUPipelineLayout>;
    static void AddReference(WGPUPipelineLayout handle) noexcept { wgpuPipelineLayoutAddRef(handle); }
    static void ReleaseReference(WGPUPipelineLayout handle) noexcept { wgpuPipelineLayoutRelease(handle); }
};

/// A row of slots for query results of one type.
class QuerySet : public ObjectBase<QuerySet, WGPUQuerySet> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Frees the queries once submitted work is done with them, whoever has references.
    void Destroy() const noexcept;

    /// Returns how many queries the set was created with, also when it is destroyed.
    uint32_t GetCount() const noexcept;

    /// Returns the type that the set was created with, which may be QueryType::PipelineStatistics.
    QueryType GetType() const noexcept;

    /// Renames `querySet` in error messages and GPU debuggers.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<QuerySet, WGPUQuerySet>;
    static void AddReference(WGPUQuerySet handle) noexcept { wgpuQuerySetAddRef(handle); }
    static void ReleaseReference(WGPUQuerySet handle) noexcept { wgpuQuerySetRelease(handle); }
};

/// Where finished command buffers and direct writes are handed to the GPU, in order.
class Queue : public ObjectBase<Queue, WGPUQueue> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Reports when all that was submitted to the queue before this call has run; if that is nothing, at once.
    /// The callback is `void (QueueWorkDoneStatus status, StringView message)`.
    template <typename F>
    Future OnSubmittedWorkDone(CallbackMode callbackMode, F &&callback) const;
    /// The same, with `userdata` as a parameter more at the end.
    template <typename F, typename T>
    Future OnSubmittedWorkDone(CallbackMode callbackMode, F &&callback, T userdata) const;

    /// Renames `queue`, as the errors of submissions and writes show it.
    void SetLabel(StringView label) const noexcept;

    /// Sends command buffers to the GPU, to run in the order given, after all earlier submissions and writes.
    void Submit(size_t commandCount, CommandBuffer const *commands) const noexcept;
    /// The same, with a container, an array or a braced list.
    void Submit(Span<CommandBuffer const> commands) const noexcept { Submit(commands.size(), commands.data()); }

    /// Writes bytes to a buffer before the commands of the next submission run.
    void WriteBuffer(Buffer const &buffer, uint64_t bufferOffset, void const *data, size_t size) const noexcept;
    /// The same, with the bytes of a container.
    void WriteBuffer(Buffer const &buffer, uint64_t bufferOffset, Bytes data) const noexcept { WriteBuffer(buffer,
        bufferOffset, data.data(), data.size()); }

    /// Writes texels to one mip level of a texture before the commands of the next submission run.
    void WriteTexture(TexelCopyTextureInfo const *destination, void const *data, size_t dataSize,
        TexelCopyBufferLayout const *dataLayout, Extent3D const *writeSize) const noexcept;
    /// The same, with the bytes of a container.
    void WriteTexture(TexelCopyTextureInfo const *destination, Bytes data, TexelCopyBufferLayout const *dataLayout,
        Extent3D const *writeSize) const noexcept { WriteTexture(destination, data.data(), data.size(), dataLayout,
        writeSize); }

    /// Returns the `id<MTLCommandQueue>` behind a queue of the Metal backend.
    void *GetNativeMetalCommandQueue() const noexcept;

    /// Submits like Queue::Submit(), and numbers the submission for Device::Poll().
    SubmissionIndex SubmitForIndex(size_t commandCount, CommandBuffer const *commands) const noexcept;
    /// The same, with a container, an array or a braced list.
    SubmissionIndex SubmitForIndex(Span<CommandBuffer const> commands) const noexcept {
        return SubmitForIndex(commands.size(), commands.data()); }

    /// Makes a copy of `blas` that takes no more memory than it needs: often half.
    Blas CompactBlas(Blas const &blas) const noexcept;

    /// Returns the nanoseconds per tick of the timestamps that CommandEncoder::ResolveQuerySet() delivers.
    float GetTimestampPeriod() const noexcept;

    /// Opens a write to a buffer: returns memory to put its bytes into, which spares the copy that
    /// Queue::WriteBuffer() makes of them.
    void *BeginWriteBuffer(Buffer const &buffer, uint64_t bufferOffset, size_t size) const noexcept;

    /// Ends a write that Queue::BeginWriteBuffer() has opened: its bytes reach the buffer as if
    /// Queue::WriteBuffer() wrote them at this moment.
    void EndWriteBuffer(void *data) const noexcept;

  private:
    friend class ObjectBase<Queue, WGPUQueue>;
    static void AddReference(WGPUQueue handle) noexcept { wgpuQueueAddRef(handle); }
    static void ReleaseReference(WGPUQueue handle) noexcept { wgpuQueueRelease(handle); }
};

/// A finished, reusable recording of draws, run by RenderPassEncoder::ExecuteBundles() as often as wanted.
class RenderBundle : public ObjectBase<RenderBundle, WGPURenderBundle> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Renames `renderBundle`, as the errors of RenderPassEncoder::ExecuteBundles() show it.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<RenderBundle, WGPURenderBundle>;
    static void AddReference(WGPURenderBundle handle) noexcept { wgpuRenderBundleAddRef(handle); }
    static void ReleaseReference(WGPURenderBundle handle) noexcept { wgpuRenderBundleRelease(handle); }
};

/// Records draws once, to be replayed in many render passes.
class RenderBundleEncoder : public ObjectBase<RenderBundleEncoder, WGPURenderBundleEncoder> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Records drawing vertices.
    void Draw(uint32_t vertexCount, uint32_t instanceCount = 1, uint32_t firstVertex = 0,
        uint32_t firstInstance = 0) const noexcept;

    /// Records drawing with indices from the current index buffer.
    void DrawIndexed(uint32_t indexCount, uint32_t instanceCount = 1, uint32_t firstIndex = 0,
        int32_t baseVertex = 0, uint32_t firstInstance = 0) const noexcept;

    /// Records an indexed draw whose parameters the GPU reads from a buffer: indexCount, instanceCount, firstIndex,
    /// baseVertex and firstInstance, 32 bits each.
    void DrawIndexedIndirect(Buffer const &indirectBuffer, uint64_t indirectOffset) const noexcept;

    /// Records a draw whose parameters the GPU reads from a buffer: vertexCount, instanceCount, firstVertex and
    /// firstInstance, a uint32_t each.
    void DrawIndirect(Buffer const &indirectBuffer, uint64_t indirectOffset) const noexcept;

    /// Closes the encoder and turns what it recorded into a bundle, which any number of passes may execute.
    RenderBundle Finish(RenderBundleDescriptor const *descriptor = nullptr) const noexcept;

    /// Records a named point inside the bundle, for GPU debuggers to show.
    void InsertDebugMarker(StringView markerLabel) const noexcept;

    /// Closes the innermost debug group of the bundle.
    void PopDebugGroup() const noexcept;

    /// Opens a named group around the commands of the bundle that follow.
    void PushDebugGroup(StringView groupLabel) const noexcept;

    /// Binds a bind group for the draws that follow, and keeps it alive.
    void SetBindGroup(uint32_t groupIndex, BindGroup const &group, size_t dynamicOffsetCount,
        uint32_t const *dynamicOffsets) const noexcept;
    /// The same, with a container, an array or a braced list.
    void SetBindGroup(uint32_t groupIndex, BindGroup const &group, Span<uint32_t const> dynamicOffsets) const
        noexcept { SetBindGroup(groupIndex, group, dynamicOffsets.size(), dynamicOffsets.data()); }
    /// The same, with no dynamic offsets.
    void SetBindGroup(uint32_t groupIndex, BindGroup const &group) const noexcept { SetBindGroup(groupIndex, group,
        0, nullptr); }

    /// Writes bytes of the immediate data, which the shaders of the following draws see as `var<immediate>`.
    void SetImmediates(uint32_t offset, void const *data, size_t size) const noexcept;
    /// The same, with the bytes of a container.
    void SetImmediates(uint32_t offset, Bytes data) const noexcept { SetImmediates(offset, data.data(),
        data.size()); }

    /// Chooses the index buffer for the indexed draws that follow.
    void SetIndexBuffer(Buffer const &buffer, IndexFormat format, uint64_t offset = 0,
        uint64_t size = kWholeSize) const noexcept;

    /// Renames `renderBundleEncoder`.
    void SetLabel(StringView label) const noexcept;

    /// Chooses the render pipeline for the draws that follow.
    void SetPipeline(RenderPipeline const &pipeline) const noexcept;

    /// Puts a buffer into a vertex buffer slot, for the draws that follow.
    void SetVertexBuffer(uint32_t slot, Buffer const &buffer, uint64_t offset = 0,
        uint64_t size = kWholeSize) const noexcept;

    /// Sets push constants for the draws that follow in the bundle, by the rules of
    /// RenderPassEncoder::SetPushConstants().
    void SetPushConstants(ShaderStage stages, uint32_t offset, uint32_t sizeBytes, void const *data) const noexcept;
    /// The same, with the bytes of a container.
    void SetPushConstants(ShaderStage stages, uint32_t offset, Bytes data) const noexcept {
        SetPushConstants(stages, offset, static_cast<uint32_t>(data.size()), data.data()); }

  private:
    friend class ObjectBase<RenderBundleEncoder, WGPURenderBundleEncoder>;
    static void AddReference(WGPURenderBundleEncoder handle) noexcept { wgpuRenderBundleEncoderAddRef(handle); }
    static void ReleaseReference(WGPURenderBundleEncoder handle) noexcept {
        wgpuRenderBundleEncoderRelease(handle); }
};

/// Records draws into a set of attachments.
class RenderPassEncoder : public ObjectBase<RenderPassEncoder, WGPURenderPassEncoder> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Starts counting the samples that pass the depth and stencil tests.
    void BeginOcclusionQuery(uint32_t queryIndex) const noexcept;

    /// Records drawing vertices.
    void Draw(uint32_t vertexCount, uint32_t instanceCount = 1, uint32_t firstVertex = 0,
        uint32_t firstInstance = 0) const noexcept;

    /// Records drawing with indices from the current index buffer.
    void DrawIndexed(uint32_t indexCount, uint32_t instanceCount = 1, uint32_t firstIndex = 0,
        int32_t baseVertex = 0, uint32_t firstInstance = 0) const noexcept;

    /// Records an indexed draw whose parameters the GPU reads from a buffer: indexCount, instanceCount, firstIndex,
    /// baseVertex and firstInstance, 32 bits each.
    void DrawIndexedIndirect(Buffer const &indirectBuffer, uint64_t indirectOffset) const noexcept;

    /// Records a draw whose parameters the GPU reads from a buffer: vertexCount, instanceCount, firstVertex and
    /// firstInstance, a uint32_t each.
    void DrawIndirect(Buffer const &indirectBuffer, uint64_t indirectOffset) const noexcept;

    /// Closes the pass: attachments are resolved and stored, and the command encoder accepts commands again.
    void End() const noexcept;

    /// Ends the occlusion query that is running.
    void EndOcclusionQuery() const noexcept;

    /// Records running bundles in the order given.
    void ExecuteBundles(size_t bundleCount, RenderBundle const *bundles) const noexcept;
    /// The same, with a container, an array or a braced list.
    void ExecuteBundles(Span<RenderBundle const> bundles) const noexcept { ExecuteBundles(bundles.size(),
        bundles.data()); }

    /// Records a named point inside the pass, for GPU debuggers to show.
    void InsertDebugMarker(StringView markerLabel) const noexcept;

    /// Closes the innermost debug group of the pass.
    void PopDebugGroup() const noexcept;

    /// Opens a named group around the commands of the pass that follow.
    void PushDebugGroup(StringView groupLabel) const noexcept;

    /// Binds a bind group for the draws that follow, and keeps it alive.
    void SetBindGroup(uint32_t groupIndex, BindGroup const &group, size_t dynamicOffsetCount,
        uint32_t const *dynamicOffsets) const noexcept;
    /// The same, with a container, an array or a braced list.
    void SetBindGroup(uint32_t groupIndex, BindGroup const &group, Span<uint32_t const> dynamicOffsets) const
        noexcept { SetBindGroup(groupIndex, group, dynamicOffsets.size(), dynamicOffsets.data()); }
    /// The same, with no dynamic offsets.
    void SetBindGroup(uint32_t groupIndex, BindGroup const &group) const noexcept { SetBindGroup(groupIndex, group,
        0, nullptr); }

    /// Sets the color that the blend factors Constant and OneMinusConstant stand for.
    void SetBlendConstant(Color const *color) const noexcept;

    /// Writes bytes of the immediate data, which the shaders of the following draws see as `var<immediate>`.
    void SetImmediates(uint32_t offset, void const *data, size_t size) const noexcept;
    /// The same, with the bytes of a container.
    void SetImmediates(uint32_t offset, Bytes data) const noexcept { SetImmediates(offset, data.data(),
        data.size()); }

    /// Chooses the index buffer for the indexed draws that follow.
    void SetIndexBuffer(Buffer const &buffer, IndexFormat format, uint64_t offset = 0,
        uint64_t size = kWholeSize) const noexcept;

    /// Renames `renderPassEncoder`, which had its descriptor's label.
    void SetLabel(StringView label) const noexcept;

    /// Chooses the render pipeline for the draws that follow.
    void SetPipeline(RenderPipeline const &pipeline) const noexcept;

    /// Confines drawing to a rectangle, which must lie within the attachments.
    void SetScissorRect(uint32_t x, uint32_t y, uint32_t width, uint32_t height) const noexcept;

    /// Sets the value that stencil tests compare with, and that the operation Replace writes.
    void SetStencilReference(uint32_t reference) const noexcept;

    /// Puts a buffer into a vertex buffer slot, for the draws that follow.
    void SetVertexBuffer(uint32_t slot, Buffer const &buffer, uint64_t offset = 0,
        uint64_t size = kWholeSize) const noexcept;

    /// Sets the rectangle and the depth range that clip space is mapped to.
    void SetViewport(float x, float y, float width, float height, float minDepth, float maxDepth) const noexcept;

    /// Draws with the mesh pipeline that is set: runs so many workgroups of its task shader, or of its mesh shader
    /// if it has no other.
    void DrawMeshTasks(uint32_t groupCountX, uint32_t groupCountY, uint32_t groupCountZ) const noexcept;

    /// Draws like RenderPassEncoder::DrawMeshTasks(), with the numbers of workgroups that a buffer holds when the
    /// GPU comes to it: three of type uint32_t.
    void DrawMeshTasksIndirect(Buffer const &buffer, uint64_t offset) const noexcept;

    /// Records several indirect draws at once, with the effect of as many calls of
    /// RenderPassEncoder::DrawMeshTasksIndirect().
    void MultiDrawMeshTasksIndirect(Buffer const &buffer, uint64_t offset, uint32_t count) const noexcept;

    /// Records several indirect draws at once, like RenderPassEncoder::MultiDrawMeshTasksIndirect(), whose number
    /// the GPU reads from a buffer.
    void MultiDrawMeshTasksIndirectCount(Buffer const &buffer, uint64_t offset, Buffer const &count_buffer,
        uint64_t count_buffer_offset, uint32_t max_count) const noexcept;

    /// Records several indirect draws at once, with the effect of as many calls of
    /// RenderPassEncoder::DrawIndirect().
    void MultiDrawIndirect(Buffer const &buffer, uint64_t offset, uint32_t count) const noexcept;

    /// Records several indexed indirect draws at once, with the effect of as many calls of
    /// RenderPassEncoder::DrawIndexedIndirect().
    void MultiDrawIndexedIndirect(Buffer const &buffer, uint64_t offset, uint32_t count) const noexcept;

    /// Records several indirect draws at once, like RenderPassEncoder::MultiDrawIndirect(), whose number the GPU
    /// reads from a buffer.
    void MultiDrawIndirectCount(Buffer const &buffer, uint64_t offset, Buffer const &count_buffer,
        uint64_t count_buffer_offset, uint32_t max_count) const noexcept;

    /// Records several indexed indirect draws at once, like RenderPassEncoder::MultiDrawIndexedIndirect(), whose
    /// number the GPU reads from a buffer.
    void MultiDrawIndexedIndirectCount(Buffer const &buffer, uint64_t offset, Buffer const &count_buffer,
        uint64_t count_buffer_offset, uint32_t max_count) const noexcept;

    /// Starts counting the shader and clipper work of the render pass.
    void BeginPipelineStatisticsQuery(QuerySet const &querySet, uint32_t queryIndex) const noexcept;

    /// Ends the statistics query that is running, which must happen before the pass ends.
    void EndPipelineStatisticsQuery() const noexcept;

    /// Sets push constants, which shaders of the following draws see as `var<immediate>` in WGSL, also spelled
    /// `var<push_constant>`, or `layout(push_constant)` in GLSL.
    void SetPushConstants(ShaderStage stages, uint32_t offset, uint32_t sizeBytes, void const *data) const noexcept;
    /// The same, with the bytes of a container.
    void SetPushConstants(ShaderStage stages, uint32_t offset, Bytes data) const noexcept {
        SetPushConstants(stages, offset, static_cast<uint32_t>(data.size()), data.data()); }

    /// Records writing the GPU's clock to a query, between the draws before and after.
    void WriteTimestamp(QuerySet const &querySet, uint32_t queryIndex) const noexcept;

  private:
    friend class ObjectBase<RenderPassEncoder, WGPURenderPassEncoder>;
    static void AddReference(WGPURenderPassEncoder handle) noexcept { wgpuRenderPassEncoderAddRef(handle); }
    static void ReleaseReference(WGPURenderPassEncoder handle) noexcept { wgpuRenderPassEncoderRelease(handle); }
};

/// Vertex and fragment shaders plus all fixed-function state of a draw, compiled for the device.
class RenderPipeline : public ObjectBase<RenderPipeline, WGPURenderPipeline> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Returns the layout that the pipeline has for a bind group.
    BindGroupLayout GetBindGroupLayout(uint32_t groupIndex) const noexcept;

    /// Renames `renderPipeline`, as the errors of draws show it.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<RenderPipeline, WGPURenderPipeline>;
    static void AddReference(WGPURenderPipeline handle) noexcept { wgpuRenderPipelineAddRef(handle); }
    static void ReleaseReference(WGPURenderPipeline handle) noexcept { wgpuRenderPipelineRelease(handle); }
};

/// How a shader reads a texture: filtering, addressing outside the edges, level-of-detail range.
class Sampler : public ObjectBase<Sampler, WGPUSampler> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Renames `sampler` in error messages and GPU debuggers.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<Sampler, WGPUSampler>;
    static void AddReference(WGPUSampler handle) noexcept { wgpuSamplerAddRef(handle); }
    static void ReleaseReference(WGPUSampler handle) noexcept { wgpuSamplerRelease(handle); }
};

/// Checked shader code with one or more entry points.
class ShaderModule : public ObjectBase<ShaderModule, WGPUShaderModule> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Reports what the compiler had to say about the module, also about an error object.
    /// The callback is `void (CompilationInfoRequestStatus status, CompilationInfo const * compilationInfo)`.
    template <typename F>
    Future GetCompilationInfo(CallbackMode callbackMode, F &&callback) const;
    /// The same, with `userdata` as a parameter more at the end.
    template <typename F, typename T>
    Future GetCompilationInfo(CallbackMode callbackMode, F &&callback, T userdata) const;

    /// Renames `shaderModule`, as errors of pipeline creation show it.
    void SetLabel(StringView label) const noexcept;

    /// Tells what is in a shader module: its entry points with what they read and write, the resources that it
    /// declares as a bind group layout has them, the constants that a pipeline may set, and the size of its
    /// immediates.
    ConvertibleStatus GetReflection(ShaderReflection *reflection) const noexcept;

    /// Writes one entry point of a shader module in another language, whatever language the module came in: with
    /// the constants that are given, without what the entry point does not use, and with the checks of indices that
    /// WebGPU has.
    ConvertibleStatus Translate(ShaderTranslationDescriptor const *descriptor,
        ShaderTranslation *translation) const noexcept;

  private:
    friend class ObjectBase<ShaderModule, WGPUShaderModule>;
    static void AddReference(WGPUShaderModule handle) noexcept { wgpuShaderModuleAddRef(handle); }
    static void ReleaseReference(WGPUShaderModule handle) noexcept { wgpuShaderModuleRelease(handle); }
};

/// A window or layer that frames can be shown on.
class Surface : public ObjectBase<Surface, WGPUSurface> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Sets device, format, usage, size, present mode and alpha mode of the surface's textures.
    void Configure(SurfaceConfiguration const *config) const noexcept;

    /// Tells how devices of an adapter can present to the surface.
    ConvertibleStatus GetCapabilities(Adapter const &adapter, SurfaceCapabilities *capabilities) const noexcept;

    /// Takes the texture for the next frame.
    void GetCurrentTexture(SurfaceTexture *surfaceTexture) const noexcept;

    /// Shows the current texture once the work that was submitted on it is done, and destroys it like
    /// Texture::Destroy().
    ConvertibleStatus Present() const noexcept;

    /// Renames `surface` in error messages and log records.
    void SetLabel(StringView label) const noexcept;

    /// Detaches the surface from its device.
    void Unconfigure() const noexcept;

    /// Tells the `VkSurfaceKHR` behind a surface and, once it is configured, the `VkSwapchainKHR`.
    ConvertibleStatus GetNativeVulkanSurface(NativeVulkanSurface *surfaceHandles) const noexcept;

    /// Gives the current texture back without showing it, and destroys it like Texture::Destroy().
    ConvertibleStatus DiscardTexture() const noexcept;

  private:
    friend class ObjectBase<Surface, WGPUSurface>;
    static void AddReference(WGPUSurface handle) noexcept { wgpuSurfaceAddRef(handle); }
    static void ReleaseReference(WGPUSurface handle) noexcept { wgpuSurfaceRelease(handle); }
};

/// An image in GPU memory.
class Texture : public ObjectBase<Texture, WGPUTexture> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Makes a view of some mip levels, array layers and aspects of the texture.
    TextureView CreateView(TextureViewDescriptor const *descriptor = nullptr) const noexcept;

    /// Frees the texture's memory as soon as submitted work is done with it, whoever has references and views.
    void Destroy() const noexcept;

    /// Returns the depth of a 3D texture in texels, or the number of array layers of any other, as at creation.
    uint32_t GetDepthOrArrayLayers() const noexcept;

    /// Returns whether the texture is 1D, 2D or 3D.
    TextureDimension GetDimension() const noexcept;

    /// Returns the format that the texture was created, or its surface configured, with.
    TextureFormat GetFormat() const noexcept;

    /// Returns the height of mip level 0 in texels.
    uint32_t GetHeight() const noexcept;

    /// Returns the number of mip levels, which is 1 at least.
    uint32_t GetMipLevelCount() const noexcept;

    /// Returns the number of samples per texel, which is 1 unless the texture is multisampled.
    uint32_t GetSampleCount() const noexcept;

    /// Returns the one dimension in which a compatibility-mode device can bind views of the texture.
    TextureViewDimension GetTextureBindingViewDimension() const noexcept;

    /// Returns the usage that the texture was created with.
    TextureUsage GetUsage() const noexcept;

    /// Returns the width of mip level 0 in texels.
    uint32_t GetWidth() const noexcept;

    /// Renames `texture` in error messages and GPU debuggers.
    void SetLabel(StringView label) const noexcept;

    /// Returns the `id<MTLTexture>` behind a texture of the Metal backend.
    void *GetNativeMetalTexture() const noexcept;

    /// Tells the `VkImage` behind a texture, also that of Surface::GetCurrentTexture(), which is an image of the
    /// swapchain.
    ConvertibleStatus GetNativeVulkanImage(NativeVulkanImage *imageHandle) const noexcept;

    /// Tells the `ID3D12Resource` behind a texture.
    ConvertibleStatus GetNativeD3D12Resource(NativeD3D12Resource *resource) const noexcept;

    /// Tells the name in OpenGL of a texture.
    ConvertibleStatus GetNativeGLTexture(NativeGLTexture *textureHandle) const noexcept;

  private:
    friend class ObjectBase<Texture, WGPUTexture>;
    static void AddReference(WGPUTexture handle) noexcept { wgpuTextureAddRef(handle); }
    static void ReleaseReference(WGPUTexture handle) noexcept { wgpuTextureRelease(handle); }
};

/// A window onto some mip levels, layers and one aspect of a texture, which it keeps alive.
class TextureView : public ObjectBase<TextureView, WGPUTextureView> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Renames `textureView`, but not its texture.
    void SetLabel(StringView label) const noexcept;

    /// Tells the `VkImageView` behind a texture view.
    ConvertibleStatus GetNativeVulkanImageView(NativeVulkanImageView *imageViewHandle) const noexcept;

  private:
    friend class ObjectBase<TextureView, WGPUTextureView>;
    static void AddReference(WGPUTextureView handle) noexcept { wgpuTextureViewAddRef(handle); }
    static void ReleaseReference(WGPUTextureView handle) noexcept { wgpuTextureViewRelease(handle); }
};

/// A bottom-level acceleration structure: triangles or boxes, sorted so that a ray finds them fast.
class Blas : public ObjectBase<Blas, WGPUBlas> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Asks the GPU how small `blas` can be made.
    /// The callback is `void (BlasPrepareCompactStatus status, StringView message)`.
    template <typename F>
    Future PrepareCompact(CallbackMode callbackMode, F &&callback) const;
    /// The same, with `userdata` as a parameter more at the end.
    template <typename F, typename T>
    Future PrepareCompact(CallbackMode callbackMode, F &&callback, T userdata) const;

    /// Says that `blas` is no longer needed, whoever has references.
    void Destroy() const noexcept;

    /// Renames `blas` in error messages.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<Blas, WGPUBlas>;
    static void AddReference(WGPUBlas handle) noexcept { wgpuBlasAddRef(handle); }
    static void ReleaseReference(WGPUBlas handle) noexcept { wgpuBlasRelease(handle); }
};

/// What the driver has compiled pipelines to, for pipelines that are made later, be it in another run of the
/// program.
class PipelineCache : public ObjectBase<PipelineCache, WGPUPipelineCache> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Copies what the cache holds, for Device::CreatePipelineCache() in another run, on the same adapter with the
    /// same driver and version of this library.
    size_t GetData(void *data, size_t dataSize) const noexcept;

    /// Renames `pipelineCache` in error messages.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<PipelineCache, WGPUPipelineCache>;
    static void AddReference(WGPUPipelineCache handle) noexcept { wgpuPipelineCacheAddRef(handle); }
    static void ReleaseReference(WGPUPipelineCache handle) noexcept { wgpuPipelineCacheRelease(handle); }
};

/// Memory that another API or process uses as well, of which buffers are made.
class SharedBufferMemory : public ObjectBase<SharedBufferMemory, WGPUSharedBufferMemory> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Fills in a new file descriptor for the memory, with all that its user has to know.
    ConvertibleStatus ExportOpaqueFD(SharedMemoryOpaqueFD *handle) const noexcept;

    /// Makes a buffer of the memory.
    Buffer CreateBuffer(BufferDescriptor const *descriptor) const noexcept;

    /// Begins an access: the buffer may be used from now on, until SharedBufferMemory::EndAccess().
    ConvertibleStatus BeginAccess(Buffer const &buffer, SharedMemoryBeginAccess const *descriptor) const noexcept;

    /// Ends an access: commands that use the buffer can be submitted no more.
    ConvertibleStatus EndAccess(Buffer const &buffer, SharedFenceValue *done) const noexcept;

    /// Renames `sharedBufferMemory` in error messages.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<SharedBufferMemory, WGPUSharedBufferMemory>;
    static void AddReference(WGPUSharedBufferMemory handle) noexcept { wgpuSharedBufferMemoryAddRef(handle); }
    static void ReleaseReference(WGPUSharedBufferMemory handle) noexcept { wgpuSharedBufferMemoryRelease(handle); }
};

/// A counter that two users of one memory wait for and set, each on its GPU queue or its CPU: a timeline semaphore
/// of Vulkan.
class SharedFence : public ObjectBase<SharedFence, WGPUSharedFence> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Fills in a new file descriptor for the fence, for vkImportSemaphoreFdKHR, for cuImportExternalSemaphore
    /// (CU_EXTERNAL_SEMAPHORE_HANDLE_TYPE_TIMELINE_SEMAPHORE_FD) or for Device::ImportSharedFence() in another
    /// process.
    ConvertibleStatus ExportOpaqueFD(int32_t *fd) const noexcept;

    /// Tells the `VkSemaphore` behind the fence, for submissions of the program's own to the queue that
    /// Device::GetNativeVulkanDevice() tells.
    ConvertibleStatus GetNativeVulkanSemaphore(NativeVulkanSemaphore *semaphoreHandle) const noexcept;

    /// Returns the value that the fence has now; 0 if that cannot be told.
    uint64_t GetValue() const noexcept;

    /// Sets the fence from the CPU.
    ConvertibleStatus Signal(uint64_t value) const noexcept;

    /// Blocks the calling thread until the fence has reached the value.
    WaitStatus Wait(uint64_t value, uint64_t timeoutNS) const noexcept;

    /// Renames `sharedFence` in error messages.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<SharedFence, WGPUSharedFence>;
    static void AddReference(WGPUSharedFence handle) noexcept { wgpuSharedFenceAddRef(handle); }
    static void ReleaseReference(WGPUSharedFence handle) noexcept { wgpuSharedFenceRelease(handle); }
};

/// Memory that another API or process uses as well, of which textures are made.
class SharedTextureMemory : public ObjectBase<SharedTextureMemory, WGPUSharedTextureMemory> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Fills in a new file descriptor for the memory, with all that its user has to know of it.
    ConvertibleStatus ExportOpaqueFD(SharedMemoryOpaqueFD *handle) const noexcept;

    /// Tells how the image in the memory was made, for who makes the same one elsewhere.
    ConvertibleStatus GetVulkanImageInfo(SharedMemoryVulkanImageInfo *imageInfo) const noexcept;

    /// Makes a texture of the memory.
    Texture CreateTexture(TextureDescriptor const *descriptor) const noexcept;

    /// Begins an access: the texture may be used from now on, until SharedTextureMemory::EndAccess().
    ConvertibleStatus BeginAccess(Texture const &texture, SharedMemoryBeginAccess const *descriptor) const noexcept;

    /// Ends an access: commands that use the texture can be submitted no more.
    ConvertibleStatus EndAccess(Texture const &texture, SharedFenceValue *done) const noexcept;

    /// Renames `sharedTextureMemory` in error messages.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<SharedTextureMemory, WGPUSharedTextureMemory>;
    static void AddReference(WGPUSharedTextureMemory handle) noexcept { wgpuSharedTextureMemoryAddRef(handle); }
    static void ReleaseReference(WGPUSharedTextureMemory handle) noexcept {
        wgpuSharedTextureMemoryRelease(handle); }
};

/// A top-level acceleration structure: the scene that a shader casts rays into, made of instances of Blas.
class Tlas : public ObjectBase<Tlas, WGPUTlas> {
  public:
    using ObjectBase::ObjectBase;
    using ObjectBase::operator=;

    /// Says that `tlas` is no longer needed, whoever has references.
    void Destroy() const noexcept;

    /// Renames `tlas` in error messages.
    void SetLabel(StringView label) const noexcept;

  private:
    friend class ObjectBase<Tlas, WGPUTlas>;
    static void AddReference(WGPUTlas handle) noexcept { wgpuTlasAddRef(handle); }
    static void ReleaseReference(WGPUTlas handle) noexcept { wgpuTlasRelease(handle); }
};

/// Makes an instance, the root from which adapters and surfaces come.
Instance CreateInstance(InstanceDescriptor const *descriptor = nullptr) noexcept;

/// Lists what may be put into `InstanceDescriptor::requiredFeatures`.
void GetInstanceFeatures(SupportedInstanceFeatures *features) noexcept;

/// Gets the best limits that an instance can be created with; at present that is how many futures one timed
/// Instance::WaitAny() takes.
ConvertibleStatus GetInstanceLimits(InstanceLimits *limits) noexcept;

/// Says whether CreateInstance() accepts a feature.
bool HasInstanceFeature(InstanceFeatureName feature) noexcept;

/// Finds a function of webgpu.h or wgpu.h by its name, for loaders that do not link the library.
Proc GetProcAddress(StringView procName) noexcept;

/// Drops log records that are less severe than `level`, in the whole process.
void SetLogLevel(LogLevel level) noexcept;

/// Counts the objects of each kind that the instance's registries hold: ids in use, objects kept for the user,
/// objects that the user has released, and the size of an entry in bytes.
void GenerateReport(Instance const &instance, GlobalReport *report) noexcept;

/// Returns the version of the library in one number, a byte each for major, minor, patch and build.
uint32_t GetVersion() noexcept;

/// Tells what a `VkInstance` of the program's is to be made with, which then goes into VulkanInstance.
ConvertibleStatus GetVulkanInstanceNeeds(void *getInstanceProcAddr, VulkanInstanceNeeds *needs) noexcept;

/// Limits of instances in this process, filled by GetInstanceLimits() and demanded through InstanceDescriptor.
struct InstanceLimits {
    /// No extension struct is defined for it; must be null.
    ChainedStruct *nextInChain = nullptr;
    /// Most futures that one Instance::WaitAny() with a timeout above 0 accepts; more are WaitStatus::Error.
    size_t timedWaitAnyMaxCount = 0;
    operator WGPUInstanceLimits const &() const noexcept
    {
        return *reinterpret_cast<WGPUInstanceLimits const *>(this);
    }
};

/// Optional details for CreateInstance(); null stands for the defaults.
struct InstanceDescriptor {
    /// May start a chain with InstanceExtras and VulkanInstance.
    ChainedStruct const *nextInChain = nullptr;
    /// Elements of `requiredFeatures`.
    size_t requiredFeatureCount = 0;
    /// Instance features to enable, each one from GetInstanceFeatures().
    InstanceFeatureName const *requiredFeatures = nullptr;
    /// Instance limits to guarantee, none above those of GetInstanceLimits(); null (default): no demand.
    InstanceLimits const *requiredLimits = nullptr;

    /// `requiredFeatureCount` and `requiredFeatures` as one.
    constexpr Span<InstanceFeatureName const> RequiredFeatures() const noexcept { return {requiredFeatures,
        requiredFeatureCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    InstanceDescriptor &SetRequiredFeatures(Span<InstanceFeatureName const> list) noexcept
    {
        requiredFeatureCount = list.size();
        requiredFeatures = list.data();
        return *this;
    }
    InstanceDescriptor &SetRequiredFeatures(std::initializer_list<InstanceFeatureName>) = delete;
    operator WGPUInstanceDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUInstanceDescriptor const *>(this);
    }
};

/// List of instance features, filled by GetInstanceFeatures().
struct SupportedInstanceFeatures {
    /// Elements of `features`.
    size_t featureCount = 0;
    /// The features, each once, in no promised order.
    InstanceFeatureName const *features = nullptr;

    /// `featureCount` and `features` as one.
    constexpr Span<InstanceFeatureName const> Features() const noexcept { return {features, featureCount}; }

    SupportedInstanceFeatures() noexcept = default;
    SupportedInstanceFeatures(SupportedInstanceFeatures const &) = delete;
    SupportedInstanceFeatures &operator=(SupportedInstanceFeatures const &) = delete;
    SupportedInstanceFeatures(SupportedInstanceFeatures &&other) noexcept { *this = std::move(other); }
    SupportedInstanceFeatures &operator=(SupportedInstanceFeatures &&other) noexcept
    {
        if (this != &other) {
            FreeMembers();
            featureCount = std::exchange(other.featureCount, 0);
            features = std::exchange(other.features, nullptr);
        }
        return *this;
    }
    ~SupportedInstanceFeatures() { FreeMembers(); }
    /// Gives back what the library put into it, but not what is chained to it.
    void FreeMembers() noexcept;
    operator WGPUSupportedInstanceFeatures const &() const noexcept
    {
        return *reinterpret_cast<WGPUSupportedInstanceFeatures const *>(this);
    }
};

/// What Instance::CreateSurface() wraps.
struct SurfaceDescriptor {
    /// Must start a chain with the window to draw to, one `SurfaceSourceXxx` struct such as
    /// SurfaceSourceWaylandSurface or SurfaceSourceSwapChainPanel.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the surface, for messages and debugging tools.
    StringView label = {};
    operator WGPUSurfaceDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUSurfaceDescriptor const *>(this);
    }
};

/// List of WGSL language extensions, filled by Instance::GetWGSLLanguageFeatures().
struct SupportedWGSLLanguageFeatures {
    /// Elements of `features`.
    size_t featureCount = 0;
    /// The extensions, each once, in no promised order.
    WGSLLanguageFeatureName const *features = nullptr;

    /// `featureCount` and `features` as one.
    constexpr Span<WGSLLanguageFeatureName const> Features() const noexcept { return {features, featureCount}; }

    SupportedWGSLLanguageFeatures() noexcept = default;
    SupportedWGSLLanguageFeatures(SupportedWGSLLanguageFeatures const &) = delete;
    SupportedWGSLLanguageFeatures &operator=(SupportedWGSLLanguageFeatures const &) = delete;
    SupportedWGSLLanguageFeatures(SupportedWGSLLanguageFeatures &&other) noexcept { *this = std::move(other); }
    SupportedWGSLLanguageFeatures &operator=(SupportedWGSLLanguageFeatures &&other) noexcept
    {
        if (this != &other) {
            FreeMembers();
            featureCount = std::exchange(other.featureCount, 0);
            features = std::exchange(other.features, nullptr);
        }
        return *this;
    }
    ~SupportedWGSLLanguageFeatures() { FreeMembers(); }
    /// Gives back what the library put into it, but not what is chained to it.
    void FreeMembers() noexcept;
    operator WGPUSupportedWGSLLanguageFeatures const &() const noexcept
    {
        return *reinterpret_cast<WGPUSupportedWGSLLanguageFeatures const *>(this);
    }
};

/// Names one asynchronous operation, to be waited for with Instance::WaitAny().
struct Future {
    /// Number of the operation, never reused during the instance's life.
    uint64_t id = 0;
    operator WGPUFuture const &() const noexcept
    {
        return *reinterpret_cast<WGPUFuture const *>(this);
    }
};

/// What the adapter from Instance::RequestAdapter() has to be like; null stands for the defaults, with which any
/// adapter will do.
struct RequestAdapterOptions {
    /// May start a chain with RequestAdapterWebXROptions.
    ChainedStruct const *nextInChain = nullptr;
    /// Least feature level the adapter must support.
    FeatureLevel featureLevel = FeatureLevel::Undefined;
    /// Which adapter to prefer on machines with several; a wish, not a demand.
    PowerPreference powerPreference = PowerPreference::Undefined;
    /// True: accept only a software (fallback) adapter.
    Bool forceFallbackAdapter = false;
    /// Accept only adapters of this backend.
    BackendType backendType = BackendType::Undefined;
    /// Accept only adapters that can present to this surface.
    Surface compatibleSurface = {};
    operator WGPURequestAdapterOptions const &() const noexcept
    {
        return *reinterpret_cast<WGPURequestAdapterOptions const *>(this);
    }
};

/// One future that Instance::WaitAny() waits for, and the answer.
struct FutureWaitInfo {
    /// The future to wait for.
    Future future = {};
    /// Written by the wait: true if the operation is complete, in which case its callback has already run.
    Bool completed = false;
    operator WGPUFutureWaitInfo const &() const noexcept
    {
        return *reinterpret_cast<WGPUFutureWaitInfo const *>(this);
    }
};

/// List of features, filled by Adapter::GetFeatures() and Device::GetFeatures().
struct SupportedFeatures {
    /// Elements of `features`.
    size_t featureCount = 0;
    /// The features, each once, in no promised order.
    FeatureName const *features = nullptr;

    /// `featureCount` and `features` as one.
    constexpr Span<FeatureName const> Features() const noexcept { return {features, featureCount}; }

    SupportedFeatures() noexcept = default;
    SupportedFeatures(SupportedFeatures const &) = delete;
    SupportedFeatures &operator=(SupportedFeatures const &) = delete;
    SupportedFeatures(SupportedFeatures &&other) noexcept { *this = std::move(other); }
    SupportedFeatures &operator=(SupportedFeatures &&other) noexcept
    {
        if (this != &other) {
            FreeMembers();
            featureCount = std::exchange(other.featureCount, 0);
            features = std::exchange(other.features, nullptr);
        }
        return *this;
    }
    ~SupportedFeatures() { FreeMembers(); }
    /// Gives back what the library put into it, but not what is chained to it.
    void FreeMembers() noexcept;
    operator WGPUSupportedFeatures const &() const noexcept
    {
        return *reinterpret_cast<WGPUSupportedFeatures const *>(this);
    }
};

/// Who made an adapter and what it is, filled by Adapter::GetInfo() and Device::GetAdapterInfo().
struct AdapterInfo {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// Vendor of the hardware, in lower case; of an adapter that is the CPU, the driver's name.
    StringView vendor = {};
    /// Family or generation of the hardware; empty when unknown.
    StringView architecture = {};
    /// Name or identifier of the device, in the driver's words; empty when unknown.
    StringView device = {};
    /// Free text about the adapter or its driver, for people to read; do not parse it.
    StringView description = {};
    /// Graphics API behind the adapter, such as BackendType::Vulkan.
    BackendType backendType = BackendType::Undefined;
    /// Kind of hardware: discrete, integrated, CPU, or unknown.
    AdapterType adapterType = {};
    /// Vendor number the backend reports (the PCI id on most systems); 0 when there is none.
    uint32_t vendorID = 0;
    /// Device number the backend reports (the PCI id on most systems); 0 when there is none.
    uint32_t deviceID = 0;
    /// Fewest invocations a subgroup can have on this adapter: a power of two, 4 when unknown.
    uint32_t subgroupMinSize = 0;
    /// Most invocations a subgroup can have on this adapter: a power of two, 128 when unknown.
    uint32_t subgroupMaxSize = 0;

    AdapterInfo() noexcept = default;
    AdapterInfo(AdapterInfo const &) = delete;
    AdapterInfo &operator=(AdapterInfo const &) = delete;
    AdapterInfo(AdapterInfo &&other) noexcept { *this = std::move(other); }
    AdapterInfo &operator=(AdapterInfo &&other) noexcept
    {
        if (this != &other) {
            FreeMembers();
            nextInChain = std::exchange(other.nextInChain, nullptr);
            vendor = std::exchange(other.vendor, {});
            architecture = std::exchange(other.architecture, {});
            device = std::exchange(other.device, {});
            description = std::exchange(other.description, {});
            backendType = std::exchange(other.backendType, BackendType::Undefined);
            adapterType = std::exchange(other.adapterType, {});
            vendorID = std::exchange(other.vendorID, 0);
            deviceID = std::exchange(other.deviceID, 0);
            subgroupMinSize = std::exchange(other.subgroupMinSize, 0);
            subgroupMaxSize = std::exchange(other.subgroupMaxSize, 0);
        }
        return *this;
    }
    ~AdapterInfo() { FreeMembers(); }
    /// Gives back what the library put into it, but not what is chained to it.
    void FreeMembers() noexcept;
    operator WGPUAdapterInfo const &() const noexcept
    {
        return *reinterpret_cast<WGPUAdapterInfo const *>(this);
    }
};

/// Bounds of what an adapter can do and a device accepts.
struct Limits {
    /// May start a chain of CompatibilityModeLimits, NativeLimits, RayTracingLimits and MeshShaderLimits.
    ChainedStruct *nextInChain = nullptr;
    /// Widest 1D texture, in texels.
    uint32_t maxTextureDimension1D = kLimitU32Undefined;
    /// Widest and highest 2D texture, in texels.
    uint32_t maxTextureDimension2D = kLimitU32Undefined;
    /// Largest 3D texture along each axis, in texels.
    uint32_t maxTextureDimension3D = kLimitU32Undefined;
    /// Most array layers of a 2D texture.
    uint32_t maxTextureArrayLayers = kLimitU32Undefined;
    /// Most bind groups in a pipeline layout.
    uint32_t maxBindGroups = kLimitU32Undefined;
    /// Most bind groups and vertex buffers of a render pipeline together, gaps below the highest used index
    /// included.
    uint32_t maxBindGroupsPlusVertexBuffers = kLimitU32Undefined;
    /// Bound of `binding` numbers: they must be less than this.
    uint32_t maxBindingsPerBindGroup = kLimitU32Undefined;
    /// Most uniform buffers with dynamic offset in a pipeline layout.
    uint32_t maxDynamicUniformBuffersPerPipelineLayout = kLimitU32Undefined;
    /// Most storage buffers with dynamic offset in a pipeline layout.
    uint32_t maxDynamicStorageBuffersPerPipelineLayout = kLimitU32Undefined;
    /// Most sampled textures that one stage sees.
    uint32_t maxSampledTexturesPerShaderStage = kLimitU32Undefined;
    /// Most samplers that one stage sees.
    uint32_t maxSamplersPerShaderStage = kLimitU32Undefined;
    /// Most storage buffers that one stage sees.
    uint32_t maxStorageBuffersPerShaderStage = kLimitU32Undefined;
    /// Most storage textures that one stage sees.
    uint32_t maxStorageTexturesPerShaderStage = kLimitU32Undefined;
    /// Most uniform buffers that one stage sees.
    uint32_t maxUniformBuffersPerShaderStage = kLimitU32Undefined;
    /// Largest range of a uniform binding, in bytes.
    uint64_t maxUniformBufferBindingSize = kLimitU64Undefined;
    /// Largest range of a storage binding, in bytes.
    uint64_t maxStorageBufferBindingSize = kLimitU64Undefined;
    /// Uniform bindings and their dynamic offsets start at multiples of this many bytes.
    uint32_t minUniformBufferOffsetAlignment = kLimitU32Undefined;
    /// Storage bindings and their dynamic offsets start at multiples of this many bytes.
    uint32_t minStorageBufferOffsetAlignment = kLimitU32Undefined;
    /// Most vertex buffers of a render pipeline.
    uint32_t maxVertexBuffers = kLimitU32Undefined;
    /// Largest buffer, in bytes; smaller ones may still run out of memory.
    uint64_t maxBufferSize = kLimitU64Undefined;
    /// Most vertex attributes of a render pipeline, over all its buffers.
    uint32_t maxVertexAttributes = kLimitU32Undefined;
    /// Largest `arrayStride` of a vertex buffer, in bytes.
    uint32_t maxVertexBufferArrayStride = kLimitU32Undefined;
    /// Most variables passed from vertex to fragment stage.
    uint32_t maxInterStageShaderVariables = kLimitU32Undefined;
    /// Most color attachments of a pass, and most targets of a pipeline.
    uint32_t maxColorAttachments = kLimitU32Undefined;
    /// Most bytes that one sample takes over all color attachments, counted by the specification's render target
    /// cost of each format (8 for RGBA8Unorm).
    uint32_t maxColorAttachmentBytesPerSample = kLimitU32Undefined;
    /// Most bytes of `workgroup` variables of a compute entry point.
    uint32_t maxComputeWorkgroupStorageSize = kLimitU32Undefined;
    /// Most invocations in a workgroup, the product of its three sizes.
    uint32_t maxComputeInvocationsPerWorkgroup = kLimitU32Undefined;
    /// Largest workgroup along x.
    uint32_t maxComputeWorkgroupSizeX = kLimitU32Undefined;
    /// Largest workgroup along y.
    uint32_t maxComputeWorkgroupSizeY = kLimitU32Undefined;
    /// Largest workgroup along z.
    uint32_t maxComputeWorkgroupSizeZ = kLimitU32Undefined;
    /// Most workgroups of a dispatch along each axis.
    uint32_t maxComputeWorkgroupsPerDimension = kLimitU32Undefined;
    /// Most bytes of immediate data in a pipeline layout.
    uint32_t maxImmediateSize = kLimitU32Undefined;
    operator WGPULimits const &() const noexcept
    {
        return *reinterpret_cast<WGPULimits const *>(this);
    }
};

/// Details of a device's queue; part of DeviceDescriptor.
struct QueueDescriptor {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the device's queue, for messages and debugging tools.
    StringView label = {};
    operator WGPUQueueDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUQueueDescriptor const *>(this);
    }
};

/// What Adapter::RequestDevice() opens; null stands for the defaults: no features, default limits.
struct DeviceDescriptor {
    DeviceDescriptor() noexcept = default;
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        StringView label = {};
        size_t requiredFeatureCount = 0;
        FeatureName const *requiredFeatures = nullptr;
        Limits const *requiredLimits = nullptr;
        QueueDescriptor defaultQueue = {};
    };
    DeviceDescriptor(Init &&init) noexcept
        : nextInChain(init.nextInChain), label(init.label), requiredFeatureCount(init.requiredFeatureCount),
            requiredFeatures(init.requiredFeatures), requiredLimits(init.requiredLimits),
            defaultQueue(init.defaultQueue)
    {
    }
    /// May start a chain with DeviceExtras, DevicePipelineCacheFolder, DeviceMemoryHints and VulkanDevice.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the device, for messages and debugging tools.
    StringView label = {};
    /// Elements of `requiredFeatures`.
    size_t requiredFeatureCount = 0;
    /// Features to enable, of FeatureName; no others can be used on the device.
    FeatureName const *requiredFeatures = nullptr;
    /// Limits to guarantee, none better than the adapter's.
    Limits const *requiredLimits = nullptr;
    /// Details of the queue that Device::GetQueue() returns.
    QueueDescriptor defaultQueue = {};

    /// Who hears of the device's loss, including a failed creation.
    /// The callback is `void (Device const &, DeviceLostReason reason, StringView message)`.
    template <typename F>
    void SetDeviceLostCallback(CallbackMode callbackMode, F &&callback);
    /// The same, with `userdata` as a parameter more at the end.
    template <typename F, typename T>
    void SetDeviceLostCallback(CallbackMode callbackMode, F &&callback, T userdata)
    {
        SetDeviceLostCallback(callbackMode, detail::WithUserdata<std::decay_t<F>, T>{std::forward<F>(callback),
            userdata});
    }

    /// Who receives errors that no error scope catches.
    /// The callback is `void (Device const &, ErrorType type, StringView message)`.
    template <typename F>
    void SetUncapturedErrorCallback(F &&callback);
    /// The same, with `userdata` as a parameter more at the end.
    template <typename F, typename T>
    void SetUncapturedErrorCallback(F &&callback, T userdata)
    {
        SetUncapturedErrorCallback(detail::WithUserdata<std::decay_t<F>, T>{std::forward<F>(callback), userdata});
    }

    /// `requiredFeatureCount` and `requiredFeatures` as one.
    constexpr Span<FeatureName const> RequiredFeatures() const noexcept { return {requiredFeatures,
        requiredFeatureCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    DeviceDescriptor &SetRequiredFeatures(Span<FeatureName const> list) noexcept
    {
        requiredFeatureCount = list.size();
        requiredFeatures = list.data();
        return *this;
    }
    DeviceDescriptor &SetRequiredFeatures(std::initializer_list<FeatureName>) = delete;
    operator WGPUDeviceDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUDeviceDescriptor const *>(this);
    }

  private:
    friend struct detail::DeviceCallbacks;
    detail::Held<WGPUDeviceLostCallbackInfo> deviceLostCallbackInfo;
    detail::Held<WGPUUncapturedErrorCallbackInfo> uncapturedErrorCallbackInfo;
};

/// Where a pass notes when it began and ended on the GPU; used by ComputePassDescriptor and RenderPassDescriptor.
struct PassTimestampWrites {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Receives the timestamps.
    QuerySet querySet = {};
    /// Query written as the pass begins; less than the set's count.
    uint32_t beginningOfPassWriteIndex = kQuerySetIndexUndefined;
    /// Query written as the pass ends; different from the other index and less than the set's count.
    uint32_t endOfPassWriteIndex = kQuerySetIndexUndefined;
    operator WGPUPassTimestampWrites const &() const noexcept
    {
        return *reinterpret_cast<WGPUPassTimestampWrites const *>(this);
    }
};

/// Optional details for CommandEncoder::BeginComputePass(); a null descriptor means an unnamed pass without
/// timestamps.
struct ComputePassDescriptor {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the pass, for messages and debugging tools.
    StringView label = {};
    /// Where to note the pass's begin and end; null (default): nowhere.
    PassTimestampWrites const *timestampWrites = nullptr;
    operator WGPUComputePassDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUComputePassDescriptor const *>(this);
    }
};

/// A color of four channels: clear value of an attachment, or blend constant
/// (RenderPassEncoder::SetBlendConstant()).
struct Color {
    /// Red.
    double r = 0.0;
    /// Green.
    double g = 0.0;
    /// Blue.
    double b = 0.0;
    /// Alpha; 1 is opaque.
    double a = 0.0;
    operator WGPUColor const &() const noexcept
    {
        return *reinterpret_cast<WGPUColor const *>(this);
    }
};

/// A color attachment of a pass; see RenderPassDescriptor.
struct RenderPassColorAttachment {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// The attachment: a view of one mip level and one layer, with RenderAttachment usage.
    TextureView view = {};
    /// Slice to draw to when `view` is 3D, where it is required.
    uint32_t depthSlice = kDepthSliceUndefined;
    /// Receives the multisampled `view`, averaged to one sample, at the end of the pass.
    TextureView resolveTarget = {};
    /// What the attachment holds when the pass begins: its old contents (Load) or `clearValue` (Clear).
    LoadOp loadOp = LoadOp::Undefined;
    /// Whether the result is kept (Store) or may be forgotten (Discard) at the end of the pass; a resolve takes
    /// place either way.
    StoreOp storeOp = StoreOp::Undefined;
    /// Color that Clear writes.
    Color clearValue = {};
    operator WGPURenderPassColorAttachment const &() const noexcept
    {
        return *reinterpret_cast<WGPURenderPassColorAttachment const *>(this);
    }
};

/// Depth-stencil attachment of a pass; see RenderPassDescriptor.
struct RenderPassDepthStencilAttachment {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// The attachment: a view of all aspects of one mip level and one layer, with RenderAttachment usage.
    TextureView view = {};
    /// What depth holds when the pass begins: its old contents (Load) or `depthClearValue` (Clear).
    LoadOp depthLoadOp = LoadOp::Undefined;
    /// Whether depth is kept (Store) or may be forgotten (Discard) at the end of the pass.
    StoreOp depthStoreOp = StoreOp::Undefined;
    /// Depth that Clear writes, from 0 to 1.
    float depthClearValue = kDepthClearValueUndefined;
    /// True: nothing in the pass writes depth, and the aspect can be sampled meanwhile.
    Bool depthReadOnly = false;
    /// What stencil holds when the pass begins: its old contents (Load) or `stencilClearValue` (Clear).
    LoadOp stencilLoadOp = LoadOp::Undefined;
    /// Whether stencil is kept (Store) or may be forgotten (Discard) at the end of the pass.
    StoreOp stencilStoreOp = StoreOp::Undefined;
    /// Stencil that Clear writes; only as many low bits as the format has count.
    uint32_t stencilClearValue = 0;
    /// True: nothing in the pass writes stencil, and the aspect can be sampled meanwhile.
    Bool stencilReadOnly = false;
    operator WGPURenderPassDepthStencilAttachment const &() const noexcept
    {
        return *reinterpret_cast<WGPURenderPassDepthStencilAttachment const *>(this);
    }
};

/// The attachments and queries of a pass, for CommandEncoder::BeginRenderPass().
struct RenderPassDescriptor {
    /// May start a chain with RenderPassMaxDrawCount and Multiview.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the pass, for messages and debugging tools.
    StringView label = {};
    /// Elements of `colorAttachments`, at most the limit `maxColorAttachments`.
    size_t colorAttachmentCount = 0;
    /// Color attachments by index; one with a null view is a hole.
    RenderPassColorAttachment const *colorAttachments = nullptr;
    /// Depth-stencil attachment; null (default): none.
    RenderPassDepthStencilAttachment const *depthStencilAttachment = nullptr;
    /// Query set of type Occlusion for RenderPassEncoder::BeginOcclusionQuery(); null (default): none, and
    /// beginning such a query is an error.
    QuerySet occlusionQuerySet = {};
    /// Where to note the pass's begin and end; null (default): nowhere.
    PassTimestampWrites const *timestampWrites = nullptr;

    /// `colorAttachmentCount` and `colorAttachments` as one.
    constexpr Span<RenderPassColorAttachment const> ColorAttachments() const noexcept { return {colorAttachments,
        colorAttachmentCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    RenderPassDescriptor &SetColorAttachments(Span<RenderPassColorAttachment const> list) noexcept
    {
        colorAttachmentCount = list.size();
        colorAttachments = list.data();
        return *this;
    }
    RenderPassDescriptor &SetColorAttachments(std::initializer_list<RenderPassColorAttachment>) = delete;
    operator WGPURenderPassDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPURenderPassDescriptor const *>(this);
    }
};

/// How texel rows lie in linear memory, for copies between buffers and textures and for Queue::WriteTexture().
struct TexelCopyBufferLayout {
    /// Bytes from the start to the first texel.
    uint64_t offset = 0;
    /// Bytes from one row to the next.
    uint32_t bytesPerRow = kCopyStrideUndefined;
    /// Rows from one layer or depth slice to the next, at least the copy's own.
    uint32_t rowsPerImage = kCopyStrideUndefined;
    operator WGPUTexelCopyBufferLayout const &() const noexcept
    {
        return *reinterpret_cast<WGPUTexelCopyBufferLayout const *>(this);
    }
};

/// The buffer side of a copy between buffer and texture (CommandEncoder::CopyBufferToTexture(),
/// CommandEncoder::CopyTextureToBuffer()).
struct TexelCopyBufferInfo {
    /// Where the texels lie in the buffer.
    TexelCopyBufferLayout layout = {};
    /// The buffer, with CopySrc or CopyDst usage as the direction requires.
    Buffer buffer = {};
    operator WGPUTexelCopyBufferInfo const &() const noexcept
    {
        return *reinterpret_cast<WGPUTexelCopyBufferInfo const *>(this);
    }
};

/// Corner of a region in a texture, in texels.
struct Origin3D {
    /// Texels from the left edge; for block-compressed formats a multiple of the block width.
    uint32_t x = 0;
    /// Texels from the top edge; for block-compressed formats a multiple of the block height.
    uint32_t y = 0;
    /// Depth slice of a 3D texture, array layer otherwise.
    uint32_t z = 0;
    operator WGPUOrigin3D const &() const noexcept
    {
        return *reinterpret_cast<WGPUOrigin3D const *>(this);
    }
};

/// The texture side of a copy or of Queue::WriteTexture(): which part of which texture.
struct TexelCopyTextureInfo {
    /// The texture, with CopySrc or CopyDst usage as the direction requires.
    Texture texture = {};
    /// Mip level that is read or written.
    uint32_t mipLevel = 0;
    /// First texel of the region within that level.
    Origin3D origin = {};
    /// Aspect that is copied.
    TextureAspect aspect = TextureAspect::Undefined;
    operator WGPUTexelCopyTextureInfo const &() const noexcept
    {
        return *reinterpret_cast<WGPUTexelCopyTextureInfo const *>(this);
    }
};

/// Size of a texture or of a copied region, in texels.
struct Extent3D {
    /// Texels along x.
    uint32_t width = 0;
    /// Texels along y.
    uint32_t height = 1;
    /// Texels along z for 3D textures, number of array layers otherwise.
    uint32_t depthOrArrayLayers = 1;
    operator WGPUExtent3D const &() const noexcept
    {
        return *reinterpret_cast<WGPUExtent3D const *>(this);
    }
};

/// Optional details for CommandEncoder::Finish(); a null descriptor means an unnamed command buffer.
struct CommandBufferDescriptor {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the command buffer, for messages and debugging tools.
    StringView label = {};
    operator WGPUCommandBufferDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUCommandBufferDescriptor const *>(this);
    }
};

/// What one binding of a bind group refers to.
struct BindGroupEntry {
    /// May start a chain with BindGroupEntryExtras or ExternalTextureBindingEntry.
    ChainedStruct const *nextInChain = nullptr;
    /// The `binding` number, one of the layout's; each is given once.
    uint32_t binding = 0;
    /// The buffer, if this binding is one; otherwise null (default).
    Buffer buffer = {};
    /// First byte of the bound range, a multiple of `minUniformBufferOffsetAlignment` or
    /// `minStorageBufferOffsetAlignment`.
    uint64_t offset = 0;
    /// Bytes of the bound range; kWholeSize (default) reaches to the buffer's end.
    uint64_t size = kWholeSize;
    /// The sampler, if this binding is one; otherwise null (default).
    Sampler sampler = {};
    /// The view, if this binding is a sampled or storage texture; otherwise null (default).
    TextureView textureView = {};
    operator WGPUBindGroupEntry const &() const noexcept
    {
        return *reinterpret_cast<WGPUBindGroupEntry const *>(this);
    }
};

/// What Device::CreateBindGroup() creates: resources for each binding of a layout.
struct BindGroupDescriptor {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the bind group, for messages and debugging tools.
    StringView label = {};
    /// The layout to fill.
    BindGroupLayout layout = {};
    /// Elements of `entries`: as many as the layout has.
    size_t entryCount = 0;
    /// One entry for each binding of the layout, in any order.
    BindGroupEntry const *entries = nullptr;

    /// `entryCount` and `entries` as one.
    constexpr Span<BindGroupEntry const> Entries() const noexcept { return {entries, entryCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    BindGroupDescriptor &SetEntries(Span<BindGroupEntry const> list) noexcept
    {
        entryCount = list.size();
        entries = list.data();
        return *this;
    }
    BindGroupDescriptor &SetEntries(std::initializer_list<BindGroupEntry>) = delete;
    operator WGPUBindGroupDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUBindGroupDescriptor const *>(this);
    }
};

/// States that a bind group layout entry is a buffer, and which kind.
struct BufferBindingLayout {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Uniform, Storage or ReadOnlyStorage.
    BufferBindingType type = BufferBindingType::Undefined;
    /// True: each RenderPassEncoder::SetBindGroup() (or its compute and bundle sibling) supplies an offset that is
    /// added to the binding's own.
    Bool hasDynamicOffset = false;
    /// Smallest byte size a bound range may have, checked when the bind group is made.
    uint64_t minBindingSize = 0;
    operator WGPUBufferBindingLayout const &() const noexcept
    {
        return *reinterpret_cast<WGPUBufferBindingLayout const *>(this);
    }
};

/// States that a bind group layout entry is a sampler, and which kind.
struct SamplerBindingLayout {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Filtering, NonFiltering or Comparison.
    SamplerBindingType type = SamplerBindingType::Undefined;
    operator WGPUSamplerBindingLayout const &() const noexcept
    {
        return *reinterpret_cast<WGPUSamplerBindingLayout const *>(this);
    }
};

/// States that a bind group layout entry is a sampled texture, and which kind.
struct TextureBindingLayout {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// What sampling yields.
    TextureSampleType sampleType = TextureSampleType::Undefined;
    /// Dimension of the bound view.
    TextureViewDimension viewDimension = TextureViewDimension::Undefined;
    /// True: the texture has more than one sample; `viewDimension` must then be 2D, and `sampleType` not Float.
    Bool multisampled = false;
    operator WGPUTextureBindingLayout const &() const noexcept
    {
        return *reinterpret_cast<WGPUTextureBindingLayout const *>(this);
    }
};

/// States that a bind group layout entry is a storage texture, and which kind.
struct StorageTextureBindingLayout {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// WriteOnly, ReadOnly or ReadWrite.
    StorageTextureAccess access = StorageTextureAccess::Undefined;
    /// Format of the bound view; has to match the shader and support `access`.
    TextureFormat format = TextureFormat::Undefined;
    /// Dimension of the bound view, not Cube or CubeArray.
    TextureViewDimension viewDimension = TextureViewDimension::Undefined;
    operator WGPUStorageTextureBindingLayout const &() const noexcept
    {
        return *reinterpret_cast<WGPUStorageTextureBindingLayout const *>(this);
    }
};

/// One binding of a bind group layout.
struct BindGroupLayoutEntry {
    /// May start a chain with BindGroupLayoutEntryExtras or ExternalTextureBindingLayout.
    ChainedStruct const *nextInChain = nullptr;
    /// The `binding` number, unique within the layout and less than the limit `maxBindingsPerBindGroup`.
    uint32_t binding = 0;
    /// Shader stages that may use the binding.
    ShaderStage visibility = ShaderStage::None;
    /// Not 0: the binding is a `binding_array` of this many resources, which takes the native feature for arrays of
    /// that kind, for instance FeatureName::TextureBindingArray.
    uint32_t bindingArraySize = 0;
    /// In use when its `type` is not BindingNotUsed.
    BufferBindingLayout buffer = {nullptr, BufferBindingType::BindingNotUsed, false, 0};
    /// In use when its `type` is not BindingNotUsed.
    SamplerBindingLayout sampler = {nullptr, SamplerBindingType::BindingNotUsed};
    /// In use when its `sampleType` is not BindingNotUsed.
    TextureBindingLayout texture = {nullptr, TextureSampleType::BindingNotUsed, TextureViewDimension::Undefined,
        false};
    /// In use when its `access` is not BindingNotUsed.
    StorageTextureBindingLayout storageTexture = {nullptr, StorageTextureAccess::BindingNotUsed,
        TextureFormat::Undefined, TextureViewDimension::Undefined};
    operator WGPUBindGroupLayoutEntry const &() const noexcept
    {
        return *reinterpret_cast<WGPUBindGroupLayoutEntry const *>(this);
    }
};

/// What Device::CreateBindGroupLayout() creates: the number and kind of a bind group's resources.
struct BindGroupLayoutDescriptor {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the bind group layout, for messages and debugging tools.
    StringView label = {};
    /// Elements of `entries`.
    size_t entryCount = 0;
    /// The bindings, in any order.
    BindGroupLayoutEntry const *entries = nullptr;

    /// `entryCount` and `entries` as one.
    constexpr Span<BindGroupLayoutEntry const> Entries() const noexcept { return {entries, entryCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    BindGroupLayoutDescriptor &SetEntries(Span<BindGroupLayoutEntry const> list) noexcept
    {
        entryCount = list.size();
        entries = list.data();
        return *this;
    }
    BindGroupLayoutDescriptor &SetEntries(std::initializer_list<BindGroupLayoutEntry>) = delete;
    operator WGPUBindGroupLayoutDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUBindGroupLayoutDescriptor const *>(this);
    }
};

/// What Device::CreateBuffer() creates.
struct BufferDescriptor {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the buffer, for messages and debugging tools.
    StringView label = {};
    /// Everything the buffer will be used for; at least one flag.
    BufferUsage usage = BufferUsage::None;
    /// Size in bytes, at most the limit `maxBufferSize`; a multiple of 4 when `mappedAtCreation` is set.
    uint64_t size = 0;
    /// True: the buffer starts out mapped for writing, whatever its usage, until Buffer::Unmap().
    Bool mappedAtCreation = false;
    operator WGPUBufferDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUBufferDescriptor const *>(this);
    }
};

/// Optional details for Device::CreateCommandEncoder(); a null descriptor means an unnamed encoder.
struct CommandEncoderDescriptor {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the command encoder, for messages and debugging tools.
    StringView label = {};
    operator WGPUCommandEncoderDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUCommandEncoderDescriptor const *>(this);
    }
};

/// Gives one pipeline-overridable constant (`override` in WGSL) its value for one stage.
struct ConstantEntry {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// The constant's numeric `id` in decimal if it has one, otherwise its name.
    StringView key = {};
    /// The value, converted to the constant's own type; for `bool`, anything but 0 is true.
    double value = 0.0;
    operator WGPUConstantEntry const &() const noexcept
    {
        return *reinterpret_cast<WGPUConstantEntry const *>(this);
    }
};

/// The compute stage of a pipeline: which shader runs, and with which constants; part of ComputePipelineDescriptor.
struct ComputeState {
    /// May start a chain with WorkgroupMemory.
    ChainedStruct const *nextInChain = nullptr;
    /// Shader module with the entry point, from the pipeline's own device.
    ShaderModule module = {};
    /// Name of a `compute` function.
    StringView entryPoint = {};
    /// Elements of `constants`.
    size_t constantCount = 0;
    /// Values for the module's overridable constants.
    ConstantEntry const *constants = nullptr;

    /// `constantCount` and `constants` as one.
    constexpr Span<ConstantEntry const> Constants() const noexcept { return {constants, constantCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    ComputeState &SetConstants(Span<ConstantEntry const> list) noexcept
    {
        constantCount = list.size();
        constants = list.data();
        return *this;
    }
    ComputeState &SetConstants(std::initializer_list<ConstantEntry>) = delete;
    operator WGPUComputeState const &() const noexcept
    {
        return *reinterpret_cast<WGPUComputeState const *>(this);
    }
};

/// What Device::CreateComputePipeline() and Device::CreateComputePipelineAsync() create.
struct ComputePipelineDescriptor {
    /// May start a chain with PipelineDescriptorExtras.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the compute pipeline, for messages and debugging tools.
    StringView label = {};
    /// Layout of bind groups and immediate data, which must cover what the shader uses.
    PipelineLayout layout = {};
    /// The shader to run.
    ComputeState compute = {};
    operator WGPUComputePipelineDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUComputePipelineDescriptor const *>(this);
    }
};

/// What Device::CreatePipelineLayout() creates: the bind group layouts by group index, and room for immediate data.
struct PipelineLayoutDescriptor {
    /// May start a chain with PipelineLayoutExtras.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the pipeline layout, for messages and debugging tools.
    StringView label = {};
    /// Elements of `bindGroupLayouts`, at most the limit `maxBindGroups`.
    size_t bindGroupLayoutCount = 0;
    /// Element n describes `group(n)`.
    BindGroupLayout const *bindGroupLayouts = nullptr;
    /// Bytes of immediate data that pipelines of this layout see, a multiple of 4 and at most the limit
    /// `maxImmediateSize`.
    uint32_t immediateSize = 0;

    /// `bindGroupLayoutCount` and `bindGroupLayouts` as one.
    constexpr Span<BindGroupLayout const> BindGroupLayouts() const noexcept { return {bindGroupLayouts,
        bindGroupLayoutCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    PipelineLayoutDescriptor &SetBindGroupLayouts(Span<BindGroupLayout const> list) noexcept
    {
        bindGroupLayoutCount = list.size();
        bindGroupLayouts = list.data();
        return *this;
    }
    PipelineLayoutDescriptor &SetBindGroupLayouts(std::initializer_list<BindGroupLayout>) = delete;
    operator WGPUPipelineLayoutDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUPipelineLayoutDescriptor const *>(this);
    }
};

/// What Device::CreateQuerySet() creates.
struct QuerySetDescriptor {
    /// May start a chain with QuerySetDescriptorExtras.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the query set, for messages and debugging tools.
    StringView label = {};
    /// What each query measures.
    QueryType type = {};
    /// Number of queries, at most 4096.
    uint32_t count = 0;
    operator WGPUQuerySetDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUQuerySetDescriptor const *>(this);
    }
};

/// What Device::CreateRenderBundleEncoder() records for: formats and sample count must equal those of every pass
/// that executes the bundle.
struct RenderBundleEncoderDescriptor {
    /// May start a chain with Multiview.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the bundle encoder, for messages and debugging tools.
    StringView label = {};
    /// Elements of `colorFormats`, at most the limit `maxColorAttachments`.
    size_t colorFormatCount = 0;
    /// Format of each color attachment by index; Undefined leaves that index out.
    TextureFormat const *colorFormats = nullptr;
    /// Format of the depth-stencil attachment.
    TextureFormat depthStencilFormat = TextureFormat::Undefined;
    /// Samples per pixel of the attachments.
    uint32_t sampleCount = 1;
    /// True: the bundle promises not to write depth, as a pass with read-only depth requires.
    Bool depthReadOnly = false;
    /// True: the bundle promises not to write stencil, as a pass with read-only stencil requires.
    Bool stencilReadOnly = false;

    /// `colorFormatCount` and `colorFormats` as one.
    constexpr Span<TextureFormat const> ColorFormats() const noexcept { return {colorFormats, colorFormatCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    RenderBundleEncoderDescriptor &SetColorFormats(Span<TextureFormat const> list) noexcept
    {
        colorFormatCount = list.size();
        colorFormats = list.data();
        return *this;
    }
    RenderBundleEncoderDescriptor &SetColorFormats(std::initializer_list<TextureFormat>) = delete;
    operator WGPURenderBundleEncoderDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPURenderBundleEncoderDescriptor const *>(this);
    }
};

/// One shader input fetched from a vertex buffer; an element of VertexBufferLayout.
struct VertexAttribute {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Type and size of the data in memory.
    VertexFormat format = {};
    /// Bytes from the start of the buffer's element, a multiple of 4 or of the format's size if that is smaller.
    uint64_t offset = 0;
    /// The shader's `location`; unique among all buffers of the pipeline and less than the limit
    /// `maxVertexAttributes`.
    uint32_t shaderLocation = 0;
    operator WGPUVertexAttribute const &() const noexcept
    {
        return *reinterpret_cast<WGPUVertexAttribute const *>(this);
    }
};

/// How a vertex buffer is walked and what is taken from it; an element of VertexState.
struct VertexBufferLayout {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Whether the buffer advances per vertex or per instance.
    VertexStepMode stepMode = VertexStepMode::Undefined;
    /// Bytes from one element to the next, a multiple of 4 and at most the limit `maxVertexBufferArrayStride`.
    uint64_t arrayStride = 0;
    /// Elements of `attributes`.
    size_t attributeCount = 0;
    /// The shader inputs fed by this buffer.
    VertexAttribute const *attributes = nullptr;

    /// `attributeCount` and `attributes` as one.
    constexpr Span<VertexAttribute const> Attributes() const noexcept { return {attributes, attributeCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    VertexBufferLayout &SetAttributes(Span<VertexAttribute const> list) noexcept
    {
        attributeCount = list.size();
        attributes = list.data();
        return *this;
    }
    VertexBufferLayout &SetAttributes(std::initializer_list<VertexAttribute>) = delete;
    operator WGPUVertexBufferLayout const &() const noexcept
    {
        return *reinterpret_cast<WGPUVertexBufferLayout const *>(this);
    }
};

/// The vertex stage of a pipeline: its shader and the buffers that feed it; part of RenderPipelineDescriptor.
struct VertexState {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Shader module with the entry point, from the pipeline's own device.
    ShaderModule module = {};
    /// Name of a `vertex` function.
    StringView entryPoint = {};
    /// Elements of `constants`.
    size_t constantCount = 0;
    /// Values for the module's overridable constants.
    ConstantEntry const *constants = nullptr;
    /// Elements of `buffers`, at most the limit `maxVertexBuffers`.
    size_t bufferCount = 0;
    /// Vertex buffer layouts; element n is what RenderPassEncoder::SetVertexBuffer() binds to slot n.
    VertexBufferLayout const *buffers = nullptr;

    /// `constantCount` and `constants` as one.
    constexpr Span<ConstantEntry const> Constants() const noexcept { return {constants, constantCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    VertexState &SetConstants(Span<ConstantEntry const> list) noexcept
    {
        constantCount = list.size();
        constants = list.data();
        return *this;
    }
    VertexState &SetConstants(std::initializer_list<ConstantEntry>) = delete;

    /// `bufferCount` and `buffers` as one.
    constexpr Span<VertexBufferLayout const> Buffers() const noexcept { return {buffers, bufferCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    VertexState &SetBuffers(Span<VertexBufferLayout const> list) noexcept
    {
        bufferCount = list.size();
        buffers = list.data();
        return *this;
    }
    VertexState &SetBuffers(std::initializer_list<VertexBufferLayout>) = delete;
    operator WGPUVertexState const &() const noexcept
    {
        return *reinterpret_cast<WGPUVertexState const *>(this);
    }
};

/// How vertices become primitives; part of RenderPipelineDescriptor.
struct PrimitiveState {
    /// May start a chain with PrimitiveStateExtras.
    ChainedStruct const *nextInChain = nullptr;
    /// What consecutive vertices form.
    PrimitiveTopology topology = PrimitiveTopology::Undefined;
    /// Index format of indexed draws with a strip topology: its all-ones value restarts the strip.
    IndexFormat stripIndexFormat = IndexFormat::Undefined;
    /// Winding of a front-facing triangle.
    FrontFace frontFace = FrontFace::Undefined;
    /// Which faces are thrown away.
    CullMode cullMode = CullMode::Undefined;
    /// True: fragments outside the depth range 0 to 1 survive, their depth being clamped.
    Bool unclippedDepth = false;
    operator WGPUPrimitiveState const &() const noexcept
    {
        return *reinterpret_cast<WGPUPrimitiveState const *>(this);
    }
};

/// Stencil test and update for one facing of primitives; part of DepthStencilState.
struct StencilFaceState {
    /// How the stencil reference is compared with the stored value.
    CompareFunction compare = CompareFunction::Undefined;
    /// Update when the stencil comparison fails.
    StencilOperation failOp = StencilOperation::Undefined;
    /// Update when the stencil comparison passes but the depth test fails.
    StencilOperation depthFailOp = StencilOperation::Undefined;
    /// Update when both pass.
    StencilOperation passOp = StencilOperation::Undefined;
    operator WGPUStencilFaceState const &() const noexcept
    {
        return *reinterpret_cast<WGPUStencilFaceState const *>(this);
    }
};

/// Depth and stencil test of a render pipeline; see RenderPipelineDescriptor.
struct DepthStencilState {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Format of the attachment, with a depth or a stencil aspect.
    TextureFormat format = TextureFormat::Undefined;
    /// Whether passing fragments write their depth.
    OptionalBool depthWriteEnabled = OptionalBool::Undefined;
    /// Depth test.
    CompareFunction depthCompare = CompareFunction::Undefined;
    /// Stencil rules for front-facing primitives, and for points and lines.
    StencilFaceState stencilFront = {};
    /// Stencil rules for back-facing triangles.
    StencilFaceState stencilBack = {};
    /// Bits that take part in the stencil comparison.
    uint32_t stencilReadMask = 0xFFFFFFFF;
    /// Bits that stencil updates may change.
    uint32_t stencilWriteMask = 0xFFFFFFFF;
    /// Constant added to each depth, in units of the format's smallest step.
    int32_t depthBias = 0;
    /// Bias per unit of the triangle's depth slope.
    float depthBiasSlopeScale = 0.0f;
    /// Bound of the total bias, upper if positive and lower if negative; 0 (default) is no bound.
    float depthBiasClamp = 0.0f;
    operator WGPUDepthStencilState const &() const noexcept
    {
        return *reinterpret_cast<WGPUDepthStencilState const *>(this);
    }
};

/// Multisampling of a render pipeline; part of RenderPipelineDescriptor.
struct MultisampleState {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Samples per pixel, the same as in every attachment the pipeline draws to.
    uint32_t count = 1;
    /// Bit n set: sample n may be written.
    uint32_t mask = 0xFFFFFFFF;
    /// True: the first color output's alpha decides how many samples are covered.
    Bool alphaToCoverageEnabled = false;
    operator WGPUMultisampleState const &() const noexcept
    {
        return *reinterpret_cast<WGPUMultisampleState const *>(this);
    }
};

/// How one part of a color (the RGB channels, or alpha) is blended.
struct BlendComponent {
    /// How the two products are combined.
    BlendOperation operation = BlendOperation::Undefined;
    /// Multiplier of the fragment shader's output.
    BlendFactor srcFactor = BlendFactor::Undefined;
    /// Multiplier of what the attachment holds.
    BlendFactor dstFactor = BlendFactor::Undefined;
    operator WGPUBlendComponent const &() const noexcept
    {
        return *reinterpret_cast<WGPUBlendComponent const *>(this);
    }
};

/// How a fragment's color is blended with the attachment's; see ColorTargetState.
struct BlendState {
    /// Rule for the red, green and blue channels.
    BlendComponent color = {};
    /// Rule for the alpha channel.
    BlendComponent alpha = {};
    operator WGPUBlendState const &() const noexcept
    {
        return *reinterpret_cast<WGPUBlendState const *>(this);
    }
};

/// One color output of a render pipeline; an element of FragmentState.
struct ColorTargetState {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Format of the attachment, a renderable color format.
    TextureFormat format = TextureFormat::Undefined;
    /// How the output is blended with the attachment; the format must be blendable.
    BlendState const *blend = nullptr;
    /// Channels that are written.
    ColorWriteMask writeMask = ColorWriteMask::All;
    operator WGPUColorTargetState const &() const noexcept
    {
        return *reinterpret_cast<WGPUColorTargetState const *>(this);
    }
};

/// The fragment stage of a pipeline: its shader and its color outputs; see RenderPipelineDescriptor.
struct FragmentState {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Shader module with the entry point, from the pipeline's own device.
    ShaderModule module = {};
    /// Name of a `fragment` function.
    StringView entryPoint = {};
    /// Elements of `constants`.
    size_t constantCount = 0;
    /// Values for the module's overridable constants.
    ConstantEntry const *constants = nullptr;
    /// Elements of `targets`, at most the limit `maxColorAttachments`.
    size_t targetCount = 0;
    /// Color outputs; element n is the shader's `location(n)`.
    ColorTargetState const *targets = nullptr;

    /// `constantCount` and `constants` as one.
    constexpr Span<ConstantEntry const> Constants() const noexcept { return {constants, constantCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    FragmentState &SetConstants(Span<ConstantEntry const> list) noexcept
    {
        constantCount = list.size();
        constants = list.data();
        return *this;
    }
    FragmentState &SetConstants(std::initializer_list<ConstantEntry>) = delete;

    /// `targetCount` and `targets` as one.
    constexpr Span<ColorTargetState const> Targets() const noexcept { return {targets, targetCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    FragmentState &SetTargets(Span<ColorTargetState const> list) noexcept
    {
        targetCount = list.size();
        targets = list.data();
        return *this;
    }
    FragmentState &SetTargets(std::initializer_list<ColorTargetState>) = delete;
    operator WGPUFragmentState const &() const noexcept
    {
        return *reinterpret_cast<WGPUFragmentState const *>(this);
    }
};

/// What Device::CreateRenderPipeline() and Device::CreateRenderPipelineAsync() create.
struct RenderPipelineDescriptor {
    /// May start a chain with PipelineDescriptorExtras and Multiview.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the render pipeline, for messages and debugging tools.
    StringView label = {};
    /// Layout of bind groups and immediate data, which must cover what the shaders use.
    PipelineLayout layout = {};
    /// Vertex shader and vertex buffers.
    VertexState vertex = {};
    /// How vertices become primitives.
    PrimitiveState primitive = {};
    /// Depth and stencil test, required if the pass has a depth-stencil attachment.
    DepthStencilState const *depthStencil = nullptr;
    /// Sample count and masks.
    MultisampleState multisample = {};
    /// Fragment shader and color outputs.
    FragmentState const *fragment = nullptr;
    operator WGPURenderPipelineDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPURenderPipelineDescriptor const *>(this);
    }
};

/// What Device::CreateSampler() creates; a null descriptor stands for the defaults.
struct SamplerDescriptor {
    /// May start a chain with SamplerDescriptorExtras.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the sampler, for messages and debugging tools.
    StringView label = {};
    /// What sampling beyond the texture's edges yields along u.
    AddressMode addressModeU = AddressMode::Undefined;
    /// As `addressModeU`, along v.
    AddressMode addressModeV = AddressMode::Undefined;
    /// As `addressModeU`, along w.
    AddressMode addressModeW = AddressMode::Undefined;
    /// How texels combine when the texture appears enlarged.
    FilterMode magFilter = FilterMode::Undefined;
    /// How texels combine when the texture appears reduced.
    FilterMode minFilter = FilterMode::Undefined;
    /// How neighbouring mip levels combine.
    MipmapFilterMode mipmapFilter = MipmapFilterMode::Undefined;
    /// Lowest mip level of detail used, 0 or more.
    float lodMinClamp = 0.0f;
    /// Highest mip level of detail used, at least `lodMinClamp`.
    float lodMaxClamp = 32.0f;
    /// Makes it a comparison sampler with this function.
    CompareFunction compare = CompareFunction::Undefined;
    /// Upper bound of anisotropic filtering, clamped to what the hardware has.
    uint16_t maxAnisotropy = 1;
    operator WGPUSamplerDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUSamplerDescriptor const *>(this);
    }
};

/// What Device::CreateShaderModule() compiles.
struct ShaderModuleDescriptor {
    /// Must start a chain with the source.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the shader module, for messages and debugging tools.
    StringView label = {};
    operator WGPUShaderModuleDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUShaderModuleDescriptor const *>(this);
    }
};

/// What Device::CreateTexture() creates.
struct TextureDescriptor {
    /// May start a chain with TextureBindingViewDimension.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the texture, for messages and debugging tools.
    StringView label = {};
    /// Everything the texture will be used for, as far as `format` supports it; at least one flag.
    TextureUsage usage = TextureUsage::None;
    /// 1D, 2D or 3D.
    TextureDimension dimension = TextureDimension::Undefined;
    /// Size of mip level 0.
    Extent3D size = {};
    /// Format of the texels.
    TextureFormat format = TextureFormat::Undefined;
    /// Mip levels, from 1 (default) down to the level that is 1 texel in size.
    uint32_t mipLevelCount = 1;
    /// Samples per texel.
    uint32_t sampleCount = 1;
    /// Elements of `viewFormats`.
    size_t viewFormatCount = 0;
    /// Formats, beside `format`, that views may have: the sRGB or linear twin of `format`.
    TextureFormat const *viewFormats = nullptr;

    /// `viewFormatCount` and `viewFormats` as one.
    constexpr Span<TextureFormat const> ViewFormats() const noexcept { return {viewFormats, viewFormatCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    TextureDescriptor &SetViewFormats(Span<TextureFormat const> list) noexcept
    {
        viewFormatCount = list.size();
        viewFormats = list.data();
        return *this;
    }
    TextureDescriptor &SetViewFormats(std::initializer_list<TextureFormat>) = delete;
    operator WGPUTextureDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUTextureDescriptor const *>(this);
    }
};

/// Optional details for RenderBundleEncoder::Finish(); a null descriptor means an unnamed bundle.
struct RenderBundleDescriptor {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the bundle, for messages and debugging tools.
    StringView label = {};
    operator WGPURenderBundleDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPURenderBundleDescriptor const *>(this);
    }
};

/// One remark of the shader compiler; an element of CompilationInfo, borrowed for the callback.
struct CompilationMessage {
    /// Set by the library, null today; skip links you do not know.
    ChainedStruct const *nextInChain = nullptr;
    /// The remark itself, for people to read; its wording is not stable.
    StringView message = {};
    /// Severity: error, warning or info.
    CompilationMessageType type = {};
    /// Line the remark points at, the first being 1; 0 when it concerns no particular place.
    uint64_t lineNum = 0;
    /// Byte position within that line, the first being 1; 0 when unknown.
    uint64_t linePos = 0;
    /// Byte position within the whole source, the first being 0; 0 as well when unknown.
    uint64_t offset = 0;
    /// Bytes of source the remark covers, from `offset` on; 0 when unknown or when it marks a point.
    uint64_t length = 0;
    operator WGPUCompilationMessage const &() const noexcept
    {
        return *reinterpret_cast<WGPUCompilationMessage const *>(this);
    }
};

/// All remarks of the compiler about one shader module, passed to CompilationInfoCallback and valid there only.
struct CompilationInfo {
    /// Set by the library, null today; skip links you do not know.
    ChainedStruct const *nextInChain = nullptr;
    /// Elements of `messages`; 0 when the compiler had nothing to say.
    size_t messageCount = 0;
    /// The remarks, in the order the compiler gave them.
    CompilationMessage const *messages = nullptr;

    /// `messageCount` and `messages` as one.
    constexpr Span<CompilationMessage const> Messages() const noexcept { return {messages, messageCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    CompilationInfo &SetMessages(Span<CompilationMessage const> list) noexcept
    {
        messageCount = list.size();
        messages = list.data();
        return *this;
    }
    CompilationInfo &SetMessages(std::initializer_list<CompilationMessage>) = delete;
    operator WGPUCompilationInfo const &() const noexcept
    {
        return *reinterpret_cast<WGPUCompilationInfo const *>(this);
    }
};

/// How a surface's textures look and how they reach the screen, for Surface::Configure().
struct SurfaceConfiguration {
    /// May start a chain of SurfaceColorManagement and SurfaceConfigurationExtras.
    ChainedStruct const *nextInChain = nullptr;
    /// Device that draws the frames; the surface keeps it alive while configured.
    Device device = {};
    /// Format of the textures, one of the capabilities' `formats`.
    TextureFormat format = TextureFormat::Undefined;
    /// Usage of the textures, a subset of the capabilities' `usages`.
    TextureUsage usage = TextureUsage::RenderAttachment;
    /// Width in physical pixels, at most `maxTextureDimension2D`.
    uint32_t width = 0;
    /// Height in physical pixels, at most `maxTextureDimension2D`.
    uint32_t height = 0;
    /// Elements of `viewFormats`.
    size_t viewFormatCount = 0;
    /// Formats, beside `format`, that views of the textures may have: the sRGB or linear twin of `format`.
    TextureFormat const *viewFormats = nullptr;
    /// How the window system composes the frame with what lies behind.
    CompositeAlphaMode alphaMode = CompositeAlphaMode::Auto;
    /// When a frame is shown, and whether frames queue up.
    PresentMode presentMode = PresentMode::Undefined;

    /// `viewFormatCount` and `viewFormats` as one.
    constexpr Span<TextureFormat const> ViewFormats() const noexcept { return {viewFormats, viewFormatCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    SurfaceConfiguration &SetViewFormats(Span<TextureFormat const> list) noexcept
    {
        viewFormatCount = list.size();
        viewFormats = list.data();
        return *this;
    }
    SurfaceConfiguration &SetViewFormats(std::initializer_list<TextureFormat>) = delete;
    operator WGPUSurfaceConfiguration const &() const noexcept
    {
        return *reinterpret_cast<WGPUSurfaceConfiguration const *>(this);
    }
};

/// What Surface::Configure() will accept for one surface on one adapter, filled by Surface::GetCapabilities().
struct SurfaceCapabilities {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// Usages a surface texture may have; RenderAttachment is always among them.
    TextureUsage usages = TextureUsage::None;
    /// Elements of `formats`.
    size_t formatCount = 0;
    /// Usable texture formats, the best suited first.
    TextureFormat const *formats = nullptr;
    /// Elements of `presentModes`.
    size_t presentModeCount = 0;
    /// Usable present modes; Fifo is always among them.
    PresentMode const *presentModes = nullptr;
    /// Elements of `alphaModes`.
    size_t alphaModeCount = 0;
    /// Usable alpha modes.
    CompositeAlphaMode const *alphaModes = nullptr;

    /// `formatCount` and `formats` as one.
    constexpr Span<TextureFormat const> Formats() const noexcept { return {formats, formatCount}; }

    /// `presentModeCount` and `presentModes` as one.
    constexpr Span<PresentMode const> PresentModes() const noexcept { return {presentModes, presentModeCount}; }

    /// `alphaModeCount` and `alphaModes` as one.
    constexpr Span<CompositeAlphaMode const> AlphaModes() const noexcept { return {alphaModes, alphaModeCount}; }

    SurfaceCapabilities() noexcept = default;
    SurfaceCapabilities(SurfaceCapabilities const &) = delete;
    SurfaceCapabilities &operator=(SurfaceCapabilities const &) = delete;
    SurfaceCapabilities(SurfaceCapabilities &&other) noexcept { *this = std::move(other); }
    SurfaceCapabilities &operator=(SurfaceCapabilities &&other) noexcept
    {
        if (this != &other) {
            FreeMembers();
            nextInChain = std::exchange(other.nextInChain, nullptr);
            usages = std::exchange(other.usages, TextureUsage::None);
            formatCount = std::exchange(other.formatCount, 0);
            formats = std::exchange(other.formats, nullptr);
            presentModeCount = std::exchange(other.presentModeCount, 0);
            presentModes = std::exchange(other.presentModes, nullptr);
            alphaModeCount = std::exchange(other.alphaModeCount, 0);
            alphaModes = std::exchange(other.alphaModes, nullptr);
        }
        return *this;
    }
    ~SurfaceCapabilities() { FreeMembers(); }
    /// Gives back what the library put into it, but not what is chained to it.
    void FreeMembers() noexcept;
    operator WGPUSurfaceCapabilities const &() const noexcept
    {
        return *reinterpret_cast<WGPUSurfaceCapabilities const *>(this);
    }
};

/// The next frame to draw to, filled by Surface::GetCurrentTexture() once per frame, before Surface::Present().
struct SurfaceTexture {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// The frame, with one reference that belongs to the application: release it, before or after presenting.
    Texture texture = {};
    /// Success, or why there is no frame.
    SurfaceGetCurrentTextureStatus status = {};
    operator WGPUSurfaceTexture const &() const noexcept
    {
        return *reinterpret_cast<WGPUSurfaceTexture const *>(this);
    }
};

/// Which part of a texture a view shows, and how, for Texture::CreateView(); null stands for the defaults: the
/// whole texture.
struct TextureViewDescriptor {
    /// May start a chain with TextureComponentSwizzleDescriptor.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the texture view, for messages and debugging tools.
    StringView label = {};
    /// Format of the view: the texture's own or one of its `viewFormats`.
    TextureFormat format = TextureFormat::Undefined;
    /// Dimension of the view.
    TextureViewDimension dimension = TextureViewDimension::Undefined;
    /// First mip level that the view shows.
    uint32_t baseMipLevel = 0;
    /// Number of mip levels, at least 1.
    uint32_t mipLevelCount = kMipLevelCountUndefined;
    /// First array layer that the view shows.
    uint32_t baseArrayLayer = 0;
    /// Number of array layers, at least 1; 6 for Cube, a multiple of 6 for CubeArray.
    uint32_t arrayLayerCount = kArrayLayerCountUndefined;
    /// Which of depth and stencil the view shows.
    TextureAspect aspect = TextureAspect::Undefined;
    /// What the view may be used for, a subset of the texture's usage.
    TextureUsage usage = TextureUsage::None;
    operator WGPUTextureViewDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUTextureViewDescriptor const *>(this);
    }
};

/// Chained to RequestAdapterOptions by programs that also run in a browser.
struct RequestAdapterWebXROptions : ChainedStruct {
    constexpr RequestAdapterWebXROptions() noexcept : ChainedStruct{nullptr, SType::RequestAdapterWebXROptions} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        Bool xrCompatible = false;
    };
    RequestAdapterWebXROptions(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::RequestAdapterWebXROptions}
        , xrCompatible(std::move(init.xrCompatible))
    {
    }
    /// True: ask for an adapter that can render for a WebXR headset.
    alignas(detail::Max(alignof(ChainedStruct), alignof(Bool))) Bool xrCompatible = false;
    operator WGPURequestAdapterWebXROptions const &() const noexcept
    {
        return *reinterpret_cast<WGPURequestAdapterWebXROptions const *>(this);
    }
};

/// Chained to BindGroupEntry in place of a buffer, sampler or texture view, to bind an external texture.
struct ExternalTextureBindingEntry : ChainedStruct {
    constexpr ExternalTextureBindingEntry() noexcept : ChainedStruct{nullptr, SType::ExternalTextureBindingEntry} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        ExternalTexture externalTexture = {};
    };
    ExternalTextureBindingEntry(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::ExternalTextureBindingEntry}
        , externalTexture(std::move(init.externalTexture))
    {
    }
    /// The external texture to bind.
    alignas(detail::Max(alignof(ChainedStruct), alignof(ExternalTexture))) ExternalTexture externalTexture = {};
    operator WGPUExternalTextureBindingEntry const &() const noexcept
    {
        return *reinterpret_cast<WGPUExternalTextureBindingEntry const *>(this);
    }
};

/// Chained to BindGroupLayoutEntry whose four other members are unused, to make it an external texture binding.
struct ExternalTextureBindingLayout : ChainedStruct {
    constexpr ExternalTextureBindingLayout() noexcept : ChainedStruct{nullptr,
        SType::ExternalTextureBindingLayout} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
    };
    ExternalTextureBindingLayout(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::ExternalTextureBindingLayout}
    {
    }
    operator WGPUExternalTextureBindingLayout const &() const noexcept
    {
        return *reinterpret_cast<WGPUExternalTextureBindingLayout const *>(this);
    }
};

/// Chained to Limits, to query or to request the per-stage limits of Compatibility Mode.
struct CompatibilityModeLimits : ChainedStruct {
    constexpr CompatibilityModeLimits() noexcept : ChainedStruct{nullptr, SType::CompatibilityModeLimits} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        uint32_t maxStorageBuffersInVertexStage = kLimitU32Undefined;
        uint32_t maxStorageTexturesInVertexStage = kLimitU32Undefined;
        uint32_t maxStorageBuffersInFragmentStage = kLimitU32Undefined;
        uint32_t maxStorageTexturesInFragmentStage = kLimitU32Undefined;
    };
    CompatibilityModeLimits(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::CompatibilityModeLimits}
        , maxStorageBuffersInVertexStage(std::move(init.maxStorageBuffersInVertexStage))
        , maxStorageTexturesInVertexStage(std::move(init.maxStorageTexturesInVertexStage))
        , maxStorageBuffersInFragmentStage(std::move(init.maxStorageBuffersInFragmentStage))
        , maxStorageTexturesInFragmentStage(std::move(init.maxStorageTexturesInFragmentStage))
    {
    }
    /// Most storage buffers a vertex stage may use.
    alignas(detail::Max(alignof(ChainedStruct),
        alignof(uint32_t))) uint32_t maxStorageBuffersInVertexStage = kLimitU32Undefined;
    /// Most storage textures a vertex stage may use.
    uint32_t maxStorageTexturesInVertexStage = kLimitU32Undefined;
    /// Most storage buffers a fragment stage may use.
    uint32_t maxStorageBuffersInFragmentStage = kLimitU32Undefined;
    /// Most storage textures a fragment stage may use.
    uint32_t maxStorageTexturesInFragmentStage = kLimitU32Undefined;
    operator WGPUCompatibilityModeLimits const &() const noexcept
    {
        return *reinterpret_cast<WGPUCompatibilityModeLimits const *>(this);
    }
};

/// Chained to RenderPassDescriptor to announce how many draws the pass may record, so that a backend can reserve
/// room for them.
struct RenderPassMaxDrawCount : ChainedStruct {
    constexpr RenderPassMaxDrawCount() noexcept : ChainedStruct{nullptr, SType::RenderPassMaxDrawCount} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        uint64_t maxDrawCount = 50000000;
    };
    RenderPassMaxDrawCount(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::RenderPassMaxDrawCount}
        , maxDrawCount(std::move(init.maxDrawCount))
    {
    }
    /// Upper bound of draw calls, those inside executed bundles included.
    alignas(detail::Max(alignof(ChainedStruct), alignof(uint64_t))) uint64_t maxDrawCount = 50000000;
    operator WGPURenderPassMaxDrawCount const &() const noexcept
    {
        return *reinterpret_cast<WGPURenderPassMaxDrawCount const *>(this);
    }
};

/// Chained to ShaderModuleDescriptor: the module is given as SPIR-V.
struct ShaderSourceSPIRV : ChainedStruct {
    constexpr ShaderSourceSPIRV() noexcept : ChainedStruct{nullptr, SType::ShaderSourceSPIRV} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        uint32_t codeSize = 0;
        uint32_t const *code = nullptr;
    };
    ShaderSourceSPIRV(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::ShaderSourceSPIRV}
        , codeSize(std::move(init.codeSize))
        , code(std::move(init.code))
    {
    }
    /// Length of `code` in 32-bit words (not bytes).
    alignas(detail::Max(alignof(ChainedStruct), alignof(uint32_t))) uint32_t codeSize = 0;
    /// The SPIR-V words, in host byte order.
    uint32_t const *code = nullptr;
    operator WGPUShaderSourceSPIRV const &() const noexcept
    {
        return *reinterpret_cast<WGPUShaderSourceSPIRV const *>(this);
    }
};

/// Chained to ShaderModuleDescriptor: the module is given as WGSL text.
struct ShaderSourceWGSL : ChainedStruct {
    constexpr ShaderSourceWGSL() noexcept : ChainedStruct{nullptr, SType::ShaderSourceWGSL} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        StringView code = {};
    };
    ShaderSourceWGSL(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::ShaderSourceWGSL}
        , code(std::move(init.code))
    {
    }
    /// The source text.
    alignas(detail::Max(alignof(ChainedStruct), alignof(StringView))) StringView code = {};
    operator WGPUShaderSourceWGSL const &() const noexcept
    {
        return *reinterpret_cast<WGPUShaderSourceWGSL const *>(this);
    }
};

/// Chained to SurfaceConfiguration to choose color space and dynamic range of the frames.
struct SurfaceColorManagement : ChainedStruct {
    constexpr SurfaceColorManagement() noexcept : ChainedStruct{nullptr, SType::SurfaceColorManagement} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        PredefinedColorSpace colorSpace = {};
        ToneMappingMode toneMappingMode = {};
    };
    SurfaceColorManagement(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SurfaceColorManagement}
        , colorSpace(std::move(init.colorSpace))
        , toneMappingMode(std::move(init.toneMappingMode))
    {
    }
    /// Color space in which the frame's values are read.
    alignas(detail::Max(alignof(ChainedStruct),
        alignof(PredefinedColorSpace))) PredefinedColorSpace colorSpace = {};
    /// Standard clips to the screen's ordinary range; Extended lets values above 1 use the headroom of an HDR
    /// screen.
    ToneMappingMode toneMappingMode = {};
    operator WGPUSurfaceColorManagement const &() const noexcept
    {
        return *reinterpret_cast<WGPUSurfaceColorManagement const *>(this);
    }
};

/// Chained to SurfaceDescriptor: the surface shows on an Android window.
struct SurfaceSourceAndroidNativeWindow : ChainedStruct {
    constexpr SurfaceSourceAndroidNativeWindow() noexcept : ChainedStruct{nullptr,
        SType::SurfaceSourceAndroidNativeWindow} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        void *window = nullptr;
    };
    SurfaceSourceAndroidNativeWindow(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SurfaceSourceAndroidNativeWindow}
        , window(std::move(init.window))
    {
    }
    /// The `ANativeWindow *`, which must outlive the surface.
    alignas(detail::Max(alignof(ChainedStruct), alignof(void *))) void *window = nullptr;
    operator WGPUSurfaceSourceAndroidNativeWindow const &() const noexcept
    {
        return *reinterpret_cast<WGPUSurfaceSourceAndroidNativeWindow const *>(this);
    }
};

/// Chained to SurfaceDescriptor: the surface shows on a Core Animation layer (macOS, iOS).
struct SurfaceSourceMetalLayer : ChainedStruct {
    constexpr SurfaceSourceMetalLayer() noexcept : ChainedStruct{nullptr, SType::SurfaceSourceMetalLayer} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        void *layer = nullptr;
    };
    SurfaceSourceMetalLayer(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SurfaceSourceMetalLayer}
        , layer(std::move(init.layer))
    {
    }
    /// The `CAMetalLayer *`, which must outlive the surface.
    alignas(detail::Max(alignof(ChainedStruct), alignof(void *))) void *layer = nullptr;
    operator WGPUSurfaceSourceMetalLayer const &() const noexcept
    {
        return *reinterpret_cast<WGPUSurfaceSourceMetalLayer const *>(this);
    }
};

/// Chained to SurfaceDescriptor: the surface shows on a Wayland surface.
struct SurfaceSourceWaylandSurface : ChainedStruct {
    constexpr SurfaceSourceWaylandSurface() noexcept : ChainedStruct{nullptr, SType::SurfaceSourceWaylandSurface} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        void *display = nullptr;
        void *surface = nullptr;
    };
    SurfaceSourceWaylandSurface(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SurfaceSourceWaylandSurface}
        , display(std::move(init.display))
        , surface(std::move(init.surface))
    {
    }
    /// The connection, a `wl_display *`, which must outlive the surface.
    alignas(detail::Max(alignof(ChainedStruct), alignof(void *))) void *display = nullptr;
    /// The `wl_surface *` to draw to, which must outlive the surface.
    void *surface = nullptr;
    operator WGPUSurfaceSourceWaylandSurface const &() const noexcept
    {
        return *reinterpret_cast<WGPUSurfaceSourceWaylandSurface const *>(this);
    }
};

/// Chained to SurfaceDescriptor: the surface shows on a Win32 window.
struct SurfaceSourceWindowsHWND : ChainedStruct {
    constexpr SurfaceSourceWindowsHWND() noexcept : ChainedStruct{nullptr, SType::SurfaceSourceWindowsHWND} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        void *hinstance = nullptr;
        void *hwnd = nullptr;
    };
    SurfaceSourceWindowsHWND(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SurfaceSourceWindowsHWND}
        , hinstance(std::move(init.hinstance))
        , hwnd(std::move(init.hwnd))
    {
    }
    /// The `HINSTANCE` of the module the window belongs to, as a rule `GetModuleHandle(null)`.
    alignas(detail::Max(alignof(ChainedStruct), alignof(void *))) void *hinstance = nullptr;
    /// The window, an `HWND`, which must outlive the surface.
    void *hwnd = nullptr;
    operator WGPUSurfaceSourceWindowsHWND const &() const noexcept
    {
        return *reinterpret_cast<WGPUSurfaceSourceWindowsHWND const *>(this);
    }
};

/// Chained to SurfaceDescriptor: the surface shows on an X11 window reached through XCB.
struct SurfaceSourceXCBWindow : ChainedStruct {
    constexpr SurfaceSourceXCBWindow() noexcept : ChainedStruct{nullptr, SType::SurfaceSourceXCBWindow} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        void *connection = nullptr;
        uint32_t window = 0;
    };
    SurfaceSourceXCBWindow(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SurfaceSourceXCBWindow}
        , connection(std::move(init.connection))
        , window(std::move(init.window))
    {
    }
    /// The `xcb_connection_t *`, which must outlive the surface.
    alignas(detail::Max(alignof(ChainedStruct), alignof(void *))) void *connection = nullptr;
    /// The window's `xcb_window_t`.
    uint32_t window = 0;
    operator WGPUSurfaceSourceXCBWindow const &() const noexcept
    {
        return *reinterpret_cast<WGPUSurfaceSourceXCBWindow const *>(this);
    }
};

/// Chained to SurfaceDescriptor: the surface shows on an X11 window reached through Xlib.
struct SurfaceSourceXlibWindow : ChainedStruct {
    constexpr SurfaceSourceXlibWindow() noexcept : ChainedStruct{nullptr, SType::SurfaceSourceXlibWindow} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        void *display = nullptr;
        uint64_t window = 0;
    };
    SurfaceSourceXlibWindow(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SurfaceSourceXlibWindow}
        , display(std::move(init.display))
        , window(std::move(init.window))
    {
    }
    /// The `Display *`, which must outlive the surface.
    alignas(detail::Max(alignof(ChainedStruct), alignof(void *))) void *display = nullptr;
    /// The window's XID (`Window`), widened to 64 bits.
    uint64_t window = 0;
    operator WGPUSurfaceSourceXlibWindow const &() const noexcept
    {
        return *reinterpret_cast<WGPUSurfaceSourceXlibWindow const *>(this);
    }
};

/// Chained to TextureDescriptor to fix the one view dimension under which Compatibility Mode may bind the texture.
struct TextureBindingViewDimension : ChainedStruct {
    constexpr TextureBindingViewDimension() noexcept : ChainedStruct{nullptr, SType::TextureBindingViewDimension} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        TextureViewDimension textureBindingViewDimension = TextureViewDimension::Undefined;
    };
    TextureBindingViewDimension(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::TextureBindingViewDimension}
        , textureBindingViewDimension(std::move(init.textureBindingViewDimension))
    {
    }
    /// The view dimension.
    alignas(detail::Max(alignof(ChainedStruct),
        alignof(TextureViewDimension))) TextureViewDimension textureBindingViewDimension = TextureViewDimension::Undefined;
    operator WGPUTextureBindingViewDimension const &() const noexcept
    {
        return *reinterpret_cast<WGPUTextureBindingViewDimension const *>(this);
    }
};

/// Which component a shader finds in each channel when it reads a texture view.
struct TextureComponentSwizzle {
    /// What is read as red.
    ComponentSwizzle r = ComponentSwizzle::Undefined;
    /// What is read as green.
    ComponentSwizzle g = ComponentSwizzle::Undefined;
    /// What is read as blue.
    ComponentSwizzle b = ComponentSwizzle::Undefined;
    /// What is read as alpha.
    ComponentSwizzle a = ComponentSwizzle::Undefined;
    operator WGPUTextureComponentSwizzle const &() const noexcept
    {
        return *reinterpret_cast<WGPUTextureComponentSwizzle const *>(this);
    }
};

/// Chained to TextureViewDescriptor to reorder the components a shader reads.
struct TextureComponentSwizzleDescriptor : ChainedStruct {
    constexpr TextureComponentSwizzleDescriptor() noexcept : ChainedStruct{nullptr,
        SType::TextureComponentSwizzleDescriptor} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        TextureComponentSwizzle swizzle = {};
    };
    TextureComponentSwizzleDescriptor(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::TextureComponentSwizzleDescriptor}
        , swizzle(std::move(init.swizzle))
    {
    }
    /// The new order.
    alignas(detail::Max(alignof(ChainedStruct),
        alignof(TextureComponentSwizzle))) TextureComponentSwizzle swizzle = {};
    operator WGPUTextureComponentSwizzleDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUTextureComponentSwizzleDescriptor const *>(this);
    }
};

/// What an adapter can do with textures of a format, filled by Adapter::GetTextureFormatCapabilities().
struct TextureFormatCapabilities {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// Usages that textures may have; TextureUsage::None if the adapter has no such textures.
    TextureUsage allowedUsages = TextureUsage::None;
    /// What else can be done with them, a combination of TextureFormatCapability values.
    TextureFormatCapability capabilities = TextureFormatCapability::None;
    /// Sample counts, added up.
    uint32_t sampleCounts = 0;
    operator WGPUTextureFormatCapabilities const &() const noexcept
    {
        return *reinterpret_cast<WGPUTextureFormatCapabilities const *>(this);
    }
};

/// What an adapter lacks of WebGPU, if it does, filled by Adapter::GetDownlevelCapabilities().
struct DownlevelCapabilities {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// What it has, a combination of DownlevelFlag values.
    DownlevelFlag flags = DownlevelFlag::None;
    /// What shaders are like.
    ShaderModel shaderModel = ShaderModel::Undefined;
    /// Whether it has all that WebGPU asks for.
    Bool isWebGPUCompliant = false;
    operator WGPUDownlevelCapabilities const &() const noexcept
    {
        return *reinterpret_cast<WGPUDownlevelCapabilities const *>(this);
    }
};

/// One product of cooperative matrices that an adapter can compute.
struct CooperativeMatrixConfiguration {
    /// Rows of A and C.
    uint32_t m = {};
    /// Columns of B and C.
    uint32_t n = {};
    /// Columns of A, and rows of B.
    uint32_t k = {};
    /// The elements of A and B.
    CooperativeMatrixElement abElement = {};
    /// The elements of C.
    CooperativeMatrixElement cElement = {};
    /// Whether sums that are too large become the largest number.
    Bool saturates = {};
    operator WGPUCooperativeMatrixConfiguration const &() const noexcept
    {
        return *reinterpret_cast<WGPUCooperativeMatrixConfiguration const *>(this);
    }
};

/// The products that an adapter can compute, filled by Adapter::GetCooperativeMatrixProperties().
struct CooperativeMatrixProperties {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// How many there are; 0 on adapters without FeatureName::CooperativeMatrix.
    size_t configurationCount = 0;
    /// The products.
    CooperativeMatrixConfiguration const *configurations = nullptr;

    /// `configurationCount` and `configurations` as one.
    constexpr Span<CooperativeMatrixConfiguration const> Configurations() const noexcept { return {configurations,
        configurationCount}; }

    CooperativeMatrixProperties() noexcept = default;
    CooperativeMatrixProperties(CooperativeMatrixProperties const &) = delete;
    CooperativeMatrixProperties &operator=(CooperativeMatrixProperties const &) = delete;
    CooperativeMatrixProperties(CooperativeMatrixProperties &&other) noexcept { *this = std::move(other); }
    CooperativeMatrixProperties &operator=(CooperativeMatrixProperties &&other) noexcept
    {
        if (this != &other) {
            FreeMembers();
            nextInChain = std::exchange(other.nextInChain, nullptr);
            configurationCount = std::exchange(other.configurationCount, 0);
            configurations = std::exchange(other.configurations, nullptr);
        }
        return *this;
    }
    ~CooperativeMatrixProperties() { FreeMembers(); }
    /// Gives back what the library put into it, but not what is chained to it.
    void FreeMembers() noexcept;
    operator WGPUCooperativeMatrixProperties const &() const noexcept
    {
        return *reinterpret_cast<WGPUCooperativeMatrixProperties const *>(this);
    }
};

/// Which GPU an adapter is, as other libraries and tools tell it, filled by Adapter::GetIdentity(), to find in
/// CUDA, Direct3D or another process the GPU that one draws with.
struct AdapterIdentity {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// The GPU itself, the same in each process and each API on this machine, as 32 hexadecimal digits in five
    /// groups.
    StringView deviceUUID = {};
    /// The driver in its version, in the same form.
    StringView driverUUID = {};
    /// The place on the PCI bus, domain, bus, device and function.
    StringView pciBusID = {};
    /// The `LUID` by which Windows knows the GPU until it is restarted, `HighPart` in the upper half.
    uint64_t deviceLUID = 0;
    /// Which node of the linked GPUs with this LUID it is: one bit.
    uint32_t deviceNodeMask = 0;
    /// Whether `drmPrimaryMajor` and `drmPrimaryMinor` are known: on Linux, with most drivers of Vulkan.
    Bool hasDRMPrimary = false;
    /// Major number of the node `/dev/dri/card…`.
    uint32_t drmPrimaryMajor = 0;
    /// Minor number of that node.
    uint32_t drmPrimaryMinor = 0;
    /// Whether `drmRenderMajor` and `drmRenderMinor` are known: on Linux, with most drivers of Vulkan.
    Bool hasDRMRender = false;
    /// Major number of the node `/dev/dri/renderD…`.
    uint32_t drmRenderMajor = 0;
    /// Minor number of that node.
    uint32_t drmRenderMinor = 0;
    /// The `registryID` of the `MTLDevice`: the same in each process until the machine is restarted.
    uint64_t registryID = 0;
    /// The version of the driver as a number, packed in the vendor's own way.
    uint32_t driverVersion = 0;
    /// Name of the driver.
    StringView driver = {};
    /// The driver's version and what else it says of itself, for people to read.
    StringView driverInfo = {};
    /// Whether textures of usage TextureUsage::TransientAttachment take no memory where the GPU needs none for
    /// them.
    OptionalBool transientSavesMemory = OptionalBool::Undefined;

    AdapterIdentity() noexcept = default;
    AdapterIdentity(AdapterIdentity const &) = delete;
    AdapterIdentity &operator=(AdapterIdentity const &) = delete;
    AdapterIdentity(AdapterIdentity &&other) noexcept { *this = std::move(other); }
    AdapterIdentity &operator=(AdapterIdentity &&other) noexcept
    {
        if (this != &other) {
            FreeMembers();
            nextInChain = std::exchange(other.nextInChain, nullptr);
            deviceUUID = std::exchange(other.deviceUUID, {});
            driverUUID = std::exchange(other.driverUUID, {});
            pciBusID = std::exchange(other.pciBusID, {});
            deviceLUID = std::exchange(other.deviceLUID, 0);
            deviceNodeMask = std::exchange(other.deviceNodeMask, 0);
            hasDRMPrimary = std::exchange(other.hasDRMPrimary, false);
            drmPrimaryMajor = std::exchange(other.drmPrimaryMajor, 0);
            drmPrimaryMinor = std::exchange(other.drmPrimaryMinor, 0);
            hasDRMRender = std::exchange(other.hasDRMRender, false);
            drmRenderMajor = std::exchange(other.drmRenderMajor, 0);
            drmRenderMinor = std::exchange(other.drmRenderMinor, 0);
            registryID = std::exchange(other.registryID, 0);
            driverVersion = std::exchange(other.driverVersion, 0);
            driver = std::exchange(other.driver, {});
            driverInfo = std::exchange(other.driverInfo, {});
            transientSavesMemory = std::exchange(other.transientSavesMemory, OptionalBool::Undefined);
        }
        return *this;
    }
    ~AdapterIdentity() { FreeMembers(); }
    /// Gives back what the library put into it, but not what is chained to it.
    void FreeMembers() noexcept;
    operator WGPUAdapterIdentity const &() const noexcept
    {
        return *reinterpret_cast<WGPUAdapterIdentity const *>(this);
    }
};

/// Memory of one sort, part of MemoryHeaps.
struct MemoryHeap {
    /// What it is like, a combination of MemoryHeapProperty values.
    MemoryHeapProperty properties = {};
    /// Bytes of all of it.
    uint64_t size = {};
    /// Whether the driver tells `budget` and `usage`; they are 0 otherwise.
    Bool hasBudget = {};
    /// Bytes that this process can expect to have, those that it has included.
    uint64_t budget = {};
    /// Bytes that this process has, the driver's own for it included.
    uint64_t usage = {};
    operator WGPUMemoryHeap const &() const noexcept
    {
        return *reinterpret_cast<WGPUMemoryHeap const *>(this);
    }
};

/// The memory of an adapter, filled by Adapter::GetMemoryHeaps() as it is at that moment.
struct MemoryHeaps {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// How many there are; 0 where the backend does not tell, as on OpenGL.
    size_t heapCount = 0;
    /// The heaps; on Vulkan in the order of `VkPhysicalDeviceMemoryProperties`.
    MemoryHeap const *heaps = nullptr;

    /// `heapCount` and `heaps` as one.
    constexpr Span<MemoryHeap const> Heaps() const noexcept { return {heaps, heapCount}; }

    MemoryHeaps() noexcept = default;
    MemoryHeaps(MemoryHeaps const &) = delete;
    MemoryHeaps &operator=(MemoryHeaps const &) = delete;
    MemoryHeaps(MemoryHeaps &&other) noexcept { *this = std::move(other); }
    MemoryHeaps &operator=(MemoryHeaps &&other) noexcept
    {
        if (this != &other) {
            FreeMembers();
            nextInChain = std::exchange(other.nextInChain, nullptr);
            heapCount = std::exchange(other.heapCount, 0);
            heaps = std::exchange(other.heaps, nullptr);
        }
        return *this;
    }
    ~MemoryHeaps() { FreeMembers(); }
    /// Gives back what the library put into it, but not what is chained to it.
    void FreeMembers() noexcept;
    operator WGPUMemoryHeaps const &() const noexcept
    {
        return *reinterpret_cast<WGPUMemoryHeaps const *>(this);
    }
};

/// Which adapters Instance::EnumerateAdapters() lists; null lists all.
struct InstanceEnumerateAdapterOptions {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Backends to look in.
    InstanceBackend backends = {};
    operator WGPUInstanceEnumerateAdapterOptions const &() const noexcept
    {
        return *reinterpret_cast<WGPUInstanceEnumerateAdapterOptions const *>(this);
    }
};

/// How many objects of the backend a device has, and the bytes behind them; part of InternalCounters.
struct HalCounters {
    /// Buffers.
    uint64_t buffers = {};
    /// Textures; 0 on Vulkan, which does not count them.
    uint64_t textures = {};
    /// Texture views.
    uint64_t textureViews = {};
    /// Bind groups.
    uint64_t bindGroups = {};
    /// Bind group layouts.
    uint64_t bindGroupLayouts = {};
    /// Render pipelines.
    uint64_t renderPipelines = {};
    /// Compute pipelines.
    uint64_t computePipelines = {};
    /// Ray tracing pipelines.
    uint64_t rayTracingPipelines = {};
    /// Pipeline layouts.
    uint64_t pipelineLayouts = {};
    /// Samplers.
    uint64_t samplers = {};
    /// Command encoders.
    uint64_t commandEncoders = {};
    /// Shader modules.
    uint64_t shaderModules = {};
    /// Query sets.
    uint64_t querySets = {};
    /// Fences.
    uint64_t fences = {};
    /// Bytes of memory for buffers.
    uint64_t bufferMemory = {};
    /// Bytes of memory for textures.
    uint64_t textureMemory = {};
    /// Bytes of memory for acceleration structures.
    uint64_t accelerationStructureMemory = {};
    /// Pieces of memory that the driver has given; 0 on all backends so far.
    uint64_t memoryAllocations = {};
    operator WGPUHalCounters const &() const noexcept
    {
        return *reinterpret_cast<WGPUHalCounters const *>(this);
    }
};

/// Counts of a device, filled by Device::GetInternalCounters().
struct InternalCounters {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// What the backend counts.
    HalCounters hal = {};
    operator WGPUInternalCounters const &() const noexcept
    {
        return *reinterpret_cast<WGPUInternalCounters const *>(this);
    }
};

/// A piece of a block of memory, part of AllocatorReport.
struct AllocationReport {
    /// Label of the object that it is for, as it was when that was made.
    StringView name = {};
    /// Where in the block it begins, in bytes.
    uint64_t offset = {};
    /// Bytes.
    uint64_t size = {};
    operator WGPUAllocationReport const &() const noexcept
    {
        return *reinterpret_cast<WGPUAllocationReport const *>(this);
    }
};

/// A block of memory that the driver has given, part of AllocatorReport.
struct MemoryBlockReport {
    /// Bytes.
    uint64_t size = {};
    /// The place of its first piece in `allocations`.
    size_t allocationStart = {};
    /// The place behind its last piece.
    size_t allocationEnd = {};
    operator WGPUMemoryBlockReport const &() const noexcept
    {
        return *reinterpret_cast<WGPUMemoryBlockReport const *>(this);
    }
};

/// What a device's memory is used for, filled by Device::GetAllocatorReport().
struct AllocatorReport {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// Whether the backend tells.
    Bool available = false;
    /// Elements of `allocations`.
    size_t allocationCount = 0;
    /// The pieces that are in use, block by block.
    AllocationReport const *allocations = nullptr;
    /// Elements of `blocks`.
    size_t blockCount = 0;
    /// The blocks.
    MemoryBlockReport const *blocks = nullptr;
    /// Bytes of all pieces.
    uint64_t totalAllocatedBytes = 0;
    /// Bytes of all blocks.
    uint64_t totalReservedBytes = 0;

    /// `allocationCount` and `allocations` as one.
    constexpr Span<AllocationReport const> Allocations() const noexcept { return {allocations, allocationCount}; }

    /// `blockCount` and `blocks` as one.
    constexpr Span<MemoryBlockReport const> Blocks() const noexcept { return {blocks, blockCount}; }

    AllocatorReport() noexcept = default;
    AllocatorReport(AllocatorReport const &) = delete;
    AllocatorReport &operator=(AllocatorReport const &) = delete;
    AllocatorReport(AllocatorReport &&other) noexcept { *this = std::move(other); }
    AllocatorReport &operator=(AllocatorReport &&other) noexcept
    {
        if (this != &other) {
            FreeMembers();
            nextInChain = std::exchange(other.nextInChain, nullptr);
            available = std::exchange(other.available, false);
            allocationCount = std::exchange(other.allocationCount, 0);
            allocations = std::exchange(other.allocations, nullptr);
            blockCount = std::exchange(other.blockCount, 0);
            blocks = std::exchange(other.blocks, nullptr);
            totalAllocatedBytes = std::exchange(other.totalAllocatedBytes, 0);
            totalReservedBytes = std::exchange(other.totalReservedBytes, 0);
        }
        return *this;
    }
    ~AllocatorReport() { FreeMembers(); }
    /// Gives back what the library put into it, but not what is chained to it.
    void FreeMembers() noexcept;
    operator WGPUAllocatorReport const &() const noexcept
    {
        return *reinterpret_cast<WGPUAllocatorReport const *>(this);
    }
};

/// A transfer function, from light to the numbers that stand for it.
struct ExternalTextureTransferFunction {
    /// See above.
    float a = 1.0f;
    /// Where the line ends and the curve begins.
    float b = 0.0f;
    /// The exponent.
    float g = 1.0f;
    /// How steep the line is.
    float k = 1.0f;
    operator WGPUExternalTextureTransferFunction const &() const noexcept
    {
        return *reinterpret_cast<WGPUExternalTextureTransferFunction const *>(this);
    }
};

/// What Device::CreateExternalTexture() makes: planes, and how shaders see one picture in them.
struct ExternalTextureDescriptor {
    /// May start a chain with ExternalTextureColors and ExternalTextureCrop.
    ChainedStruct const *nextInChain = nullptr;
    /// Name in error messages and debugging tools.
    StringView label = {};
    /// How many planes there are, which says what they are.
    size_t planeCount = 0;
    /// The planes: views of dimension 2D with one sample, of textures with the usage TextureBinding, in formats
    /// that can be filtered.
    TextureView const *planes = nullptr;
    /// What `textureDimensions` tells, and the texels that `textureLoad` has.
    uint32_t width = 0;
    /// See `width`.
    uint32_t height = 0;
    /// From Y, Cb, Cr as they are in the planes, and 1, to red, green and blue: three rows of four.
    std::array<float, 12> yuvToRgbConversionMatrix = {1.1643835f, 0.0f, 1.7927411f, -0.9729451f, 1.1643835f,
        -0.2132486f, -0.5329093f, 0.30148268f, 1.1643835f, 2.1124017f, 0.0f, -1.1334022f};
    /// From light in the primaries of the planes to light in those that shaders get: three rows of three.
    std::array<float, 9> gamutConversionMatrix = {1.0f, 0.0f, 0.0f, 0.0f, 1.0f, 0.0f, 0.0f, 0.0f, 1.0f};
    /// That of the red, green and blue of the planes, which is undone before the gamut is converted.
    ExternalTextureTransferFunction sourceTransferFunction = {};
    /// That of the red, green and blue that shaders get.
    ExternalTextureTransferFunction destinationTransferFunction = {};
    /// Where in the planes `textureSampleBaseClampToEdge` looks, which gets coordinates from 0 to 1: two rows of
    /// three, for x, y and 1.
    std::array<float, 6> sampleTransform = {1.0f, 0.0f, 0.0f, 0.0f, 1.0f, 0.0f};
    /// The same for `textureLoad`, in texels of the first plane.
    std::array<float, 6> loadTransform = {1.0f, 0.0f, 0.0f, 0.0f, 1.0f, 0.0f};

    /// `planeCount` and `planes` as one.
    constexpr Span<TextureView const> Planes() const noexcept { return {planes, planeCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    ExternalTextureDescriptor &SetPlanes(Span<TextureView const> list) noexcept
    {
        planeCount = list.size();
        planes = list.data();
        return *this;
    }
    ExternalTextureDescriptor &SetPlanes(std::initializer_list<TextureView>) = delete;
    operator WGPUExternalTextureDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUExternalTextureDescriptor const *>(this);
    }
};

/// The objects of Vulkan behind an adapter, filled by Adapter::GetNativeVulkanAdapter().
struct NativeVulkanAdapter {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// `VkInstance`
    void *instance = nullptr;
    /// `VkPhysicalDevice`
    void *physicalDevice = nullptr;
    /// `PFN_vkGetInstanceProcAddr`: the way to all functions of Vulkan, those of layers included, without a loader
    /// of your own.
    void *getInstanceProcAddr = nullptr;
    /// The version of Vulkan that `instance` may be used with, as in `VkApplicationInfo::apiVersion`.
    uint32_t instanceVersion = 0;
    /// The version of Vulkan that the driver has, as in `VkPhysicalDeviceProperties::apiVersion`.
    uint32_t deviceVersion = 0;
    /// The extensions of `instance` that are enabled, with a space between them.
    StringView instanceExtensions = {};
    operator WGPUNativeVulkanAdapter const &() const noexcept
    {
        return *reinterpret_cast<WGPUNativeVulkanAdapter const *>(this);
    }
};

/// The objects of Vulkan behind a device, filled by Device::GetNativeVulkanDevice().
struct NativeVulkanDevice {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// `VkDevice`
    void *device = nullptr;
    /// `VkQueue`, the only one that the library uses.
    void *queue = nullptr;
    /// The family of `queue`.
    uint32_t queueFamilyIndex = 0;
    /// The index of `queue` in its family.
    uint32_t queueIndex = 0;
    /// The extensions of `device` that are enabled, with a space between them.
    StringView deviceExtensions = {};
    operator WGPUNativeVulkanDevice const &() const noexcept
    {
        return *reinterpret_cast<WGPUNativeVulkanDevice const *>(this);
    }
};

/// The buffer of Vulkan behind a buffer, filled by Buffer::GetNativeVulkanBuffer().
struct NativeVulkanBuffer {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// `VkBuffer`
    uint64_t buffer = 0;
    operator WGPUNativeVulkanBuffer const &() const noexcept
    {
        return *reinterpret_cast<WGPUNativeVulkanBuffer const *>(this);
    }
};

/// The image of Vulkan behind a texture, filled by Texture::GetNativeVulkanImage().
struct NativeVulkanImage {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// `VkImage`
    uint64_t image = 0;
    /// `VkFormat` of the image.
    uint32_t format = 0;
    operator WGPUNativeVulkanImage const &() const noexcept
    {
        return *reinterpret_cast<WGPUNativeVulkanImage const *>(this);
    }
};

/// The image view of Vulkan behind a texture view, filled by TextureView::GetNativeVulkanImageView().
struct NativeVulkanImageView {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// `VkImageView`
    uint64_t imageView = 0;
    operator WGPUNativeVulkanImageView const &() const noexcept
    {
        return *reinterpret_cast<WGPUNativeVulkanImageView const *>(this);
    }
};

/// The objects of Vulkan behind a surface, filled by Surface::GetNativeVulkanSurface().
struct NativeVulkanSurface {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// `VkSurfaceKHR`
    uint64_t surface = 0;
    /// `VkSwapchainKHR`; 0 while the surface is not configured for a device of Vulkan.
    uint64_t swapchain = 0;
    operator WGPUNativeVulkanSurface const &() const noexcept
    {
        return *reinterpret_cast<WGPUNativeVulkanSurface const *>(this);
    }
};

/// The objects of Direct3D 12 behind a device, filled by Device::GetNativeD3D12Device().
struct NativeD3D12Device {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// `IDXGIAdapter3 *`
    void *adapter = nullptr;
    /// `ID3D12Device *`
    void *device = nullptr;
    /// `ID3D12CommandQueue *`, the only one that the library uses.
    void *queue = nullptr;
    operator WGPUNativeD3D12Device const &() const noexcept
    {
        return *reinterpret_cast<WGPUNativeD3D12Device const *>(this);
    }
};

/// The resource of Direct3D 12 behind a buffer or a texture, filled by Buffer::GetNativeD3D12Resource() and
/// Texture::GetNativeD3D12Resource().
struct NativeD3D12Resource {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// `ID3D12Resource *`
    void *resource = nullptr;
    operator WGPUNativeD3D12Resource const &() const noexcept
    {
        return *reinterpret_cast<WGPUNativeD3D12Resource const *>(this);
    }
};

/// The OpenGL context behind a device, filled by Device::GetNativeGLDevice().
struct NativeGLDevice {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// `EGLDisplay`; null on Windows.
    void *display = nullptr;
    /// `EGLContext`; on Windows `HGLRC`.
    void *context = nullptr;
    operator WGPUNativeGLDevice const &() const noexcept
    {
        return *reinterpret_cast<WGPUNativeGLDevice const *>(this);
    }
};

/// The object of OpenGL behind a texture, filled by Texture::GetNativeGLTexture().
struct NativeGLTexture {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// Its name: a number of `glGenTextures`, or of `glGenRenderbuffers` if `target` says so.
    uint32_t name = 0;
    /// What it is bound to.
    uint32_t target = 0;
    operator WGPUNativeGLTexture const &() const noexcept
    {
        return *reinterpret_cast<WGPUNativeGLTexture const *>(this);
    }
};

/// A log record as LogCallback2 receives it.
struct LogRecord {
    /// Severity; none above the level set with SetLogLevel() arrives.
    LogLevel level = {};
    /// Line in `file`, from 1; 0 when it is not known.
    uint32_t line = {};
    /// The text, UTF-8.
    StringView message = {};
    /// The part of the library that speaks, such as `wgpu_hal::vulkan::instance`.
    StringView target = {};
    /// The source file that the record comes from; empty when it is not known.
    StringView file = {};
    operator WGPULogRecord const &() const noexcept
    {
        return *reinterpret_cast<WGPULogRecord const *>(this);
    }
};

/// The task stage of a mesh pipeline; see MeshPipelineDescriptor.
struct TaskState {
    /// May start a chain with WorkgroupMemory.
    ChainedStruct const *nextInChain = nullptr;
    /// Shader module with the entry point, from the pipeline's own device.
    ShaderModule module = {};
    /// Name of a `task` function.
    StringView entryPoint = {};
    /// Elements of `constants`.
    size_t constantCount = 0;
    /// Values for the module's overridable constants.
    ConstantEntry const *constants = nullptr;

    /// `constantCount` and `constants` as one.
    constexpr Span<ConstantEntry const> Constants() const noexcept { return {constants, constantCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    TaskState &SetConstants(Span<ConstantEntry const> list) noexcept
    {
        constantCount = list.size();
        constants = list.data();
        return *this;
    }
    TaskState &SetConstants(std::initializer_list<ConstantEntry>) = delete;
    operator WGPUTaskState const &() const noexcept
    {
        return *reinterpret_cast<WGPUTaskState const *>(this);
    }
};

/// The mesh stage of a mesh pipeline; see MeshPipelineDescriptor.
struct MeshState {
    /// May start a chain with WorkgroupMemory.
    ChainedStruct const *nextInChain = nullptr;
    /// Shader module with the entry point, from the pipeline's own device.
    ShaderModule module = {};
    /// Name of a `mesh` function.
    StringView entryPoint = {};
    /// Elements of `constants`.
    size_t constantCount = 0;
    /// Values for the module's overridable constants.
    ConstantEntry const *constants = nullptr;

    /// `constantCount` and `constants` as one.
    constexpr Span<ConstantEntry const> Constants() const noexcept { return {constants, constantCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    MeshState &SetConstants(Span<ConstantEntry const> list) noexcept
    {
        constantCount = list.size();
        constants = list.data();
        return *this;
    }
    MeshState &SetConstants(std::initializer_list<ConstantEntry>) = delete;
    operator WGPUMeshState const &() const noexcept
    {
        return *reinterpret_cast<WGPUMeshState const *>(this);
    }
};

/// What Device::CreateMeshPipeline() and Device::CreateMeshPipelineAsync() create: a render pipeline with a mesh
/// stage in the place of the vertex stage.
struct MeshPipelineDescriptor {
    /// May start a chain with PipelineDescriptorExtras and Multiview, which needs FeatureName::MeshShaderMultiview.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the render pipeline, for messages and debugging tools.
    StringView label = {};
    /// Layout of bind groups and immediate data, which must cover what the shaders use.
    PipelineLayout layout = {};
    /// Task shader.
    TaskState const *task = nullptr;
    /// Mesh shader.
    MeshState mesh = {};
    /// What becomes of primitives.
    PrimitiveState primitive = {};
    /// Depth and stencil test, required if the pass has a depth-stencil attachment.
    DepthStencilState const *depthStencil = nullptr;
    /// Sample count and masks.
    MultisampleState multisample = {};
    /// Fragment shader and color outputs.
    FragmentState const *fragment = nullptr;
    operator WGPUMeshPipelineDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUMeshPipelineDescriptor const *>(this);
    }
};

/// What Device::CreatePipelineCache() makes.
struct PipelineCacheDescriptor {
    /// No extensions exist; leave null.
    ChainedStruct const *nextInChain = nullptr;
    /// Name in error messages and debugging tools.
    StringView label = {};
    /// Bytes of `data`.
    size_t dataSize = 0;
    /// What PipelineCache::GetData() gave, in this run or an earlier one.
    uint8_t const *data = nullptr;
    /// What comes of `data` that is of no use here: made by another adapter, driver or version of the library,
    /// damaged, or something else altogether.
    Bool fallback = false;
    operator WGPUPipelineCacheDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUPipelineCacheDescriptor const *>(this);
    }
};

/// The most that one geometry of triangles in a BLAS is ever built of.
struct BlasTriangleGeometrySizeDescriptor {
    /// Format of the positions.
    VertexFormat vertexFormat = VertexFormat::Float32x3;
    /// Vertices, at least 3 and at most the limit `maxBlasPrimitiveCount`.
    uint32_t vertexCount = 0;
    /// Format of the indices.
    IndexFormat indexFormat = IndexFormat::Undefined;
    /// Indices, at least 3; 0 (default) where there are none.
    uint32_t indexCount = 0;
    /// What rays make of the triangles.
    AccelerationStructureGeometryFlag flags = AccelerationStructureGeometryFlag::Opaque;
    operator WGPUBlasTriangleGeometrySizeDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUBlasTriangleGeometrySizeDescriptor const *>(this);
    }
};

/// The most that one geometry of boxes in a BLAS is ever built of.
struct BlasAABBGeometrySizeDescriptor {
    /// Boxes, at least 1.
    uint32_t primitiveCount = 0;
    /// What rays make of the boxes.
    AccelerationStructureGeometryFlag flags = AccelerationStructureGeometryFlag::None;
    operator WGPUBlasAABBGeometrySizeDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUBlasAABBGeometrySizeDescriptor const *>(this);
    }
};

/// What Device::CreateBlas() makes.
struct BlasDescriptor {
    /// No extensions exist; leave null.
    ChainedStruct const *nextInChain = nullptr;
    /// Name in error messages and debugging tools.
    StringView label = {};
    /// What it is made for.
    AccelerationStructureFlag flags = AccelerationStructureFlag::None;
    /// What builds do after the first one.
    AccelerationStructureUpdateMode updateMode = AccelerationStructureUpdateMode::Undefined;
    /// Elements of `triangleGeometries`.
    size_t triangleGeometryCount = 0;
    /// Geometries of triangles.
    BlasTriangleGeometrySizeDescriptor const *triangleGeometries = nullptr;
    /// Elements of `aabbGeometries`.
    size_t aabbGeometryCount = 0;
    /// Geometries of boxes.
    BlasAABBGeometrySizeDescriptor const *aabbGeometries = nullptr;

    /// `triangleGeometryCount` and `triangleGeometries` as one.
    constexpr Span<BlasTriangleGeometrySizeDescriptor const> TriangleGeometries() const noexcept {
        return {triangleGeometries, triangleGeometryCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    BlasDescriptor &SetTriangleGeometries(Span<BlasTriangleGeometrySizeDescriptor const> list) noexcept
    {
        triangleGeometryCount = list.size();
        triangleGeometries = list.data();
        return *this;
    }
    BlasDescriptor &SetTriangleGeometries(std::initializer_list<BlasTriangleGeometrySizeDescriptor>) = delete;

    /// `aabbGeometryCount` and `aabbGeometries` as one.
    constexpr Span<BlasAABBGeometrySizeDescriptor const> AabbGeometries() const noexcept { return {aabbGeometries,
        aabbGeometryCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    BlasDescriptor &SetAabbGeometries(Span<BlasAABBGeometrySizeDescriptor const> list) noexcept
    {
        aabbGeometryCount = list.size();
        aabbGeometries = list.data();
        return *this;
    }
    BlasDescriptor &SetAabbGeometries(std::initializer_list<BlasAABBGeometrySizeDescriptor>) = delete;
    operator WGPUBlasDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUBlasDescriptor const *>(this);
    }
};

/// What Device::CreateTlas() makes.
struct TlasDescriptor {
    /// No extensions exist; leave null.
    ChainedStruct const *nextInChain = nullptr;
    /// Name in error messages and debugging tools.
    StringView label = {};
    /// The most instances that it is ever built of, at least 1 and at most the limit `maxTlasInstanceCount`.
    uint32_t maxInstances = 0;
    /// What it is made for; not UseTransform, and not AllowCompaction.
    AccelerationStructureFlag flags = AccelerationStructureFlag::None;
    /// What builds do after the first one.
    AccelerationStructureUpdateMode updateMode = AccelerationStructureUpdateMode::Undefined;
    operator WGPUTlasDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUTlasDescriptor const *>(this);
    }
};

/// What a geometry of triangles is built of.
struct BlasTriangleGeometry {
    /// Where the vertices are; of usage BufferUsage::BlasInput.
    Buffer vertexBuffer = {};
    /// The first vertex, which index 0 means.
    uint32_t firstVertex = 0;
    /// Vertices, no more than the BLAS was made for.
    uint32_t vertexCount = 0;
    /// Bytes from vertex to vertex: no fewer than the format has, and a multiple of its number's.
    uint64_t vertexStride = 0;
    /// Where the indices are; of usage BufferUsage::BlasInput.
    Buffer indexBuffer = {};
    /// The first index.
    uint32_t firstIndex = 0;
    /// Indices, a multiple of 3, no more than the BLAS was made for.
    uint32_t indexCount = 0;
    /// Where the transform is.
    Buffer transformBuffer = {};
    /// Where in the buffer, in bytes; a multiple of 16.
    uint64_t transformBufferOffset = 0;
    operator WGPUBlasTriangleGeometry const &() const noexcept
    {
        return *reinterpret_cast<WGPUBlasTriangleGeometry const *>(this);
    }
};

/// What a geometry of boxes is built of.
struct BlasAABBGeometry {
    /// Where the boxes are, each 6 floats: the corner with the least x, y and z, then that with the greatest; of
    /// usage BufferUsage::BlasInput.
    Buffer aabbBuffer = {};
    /// Where the first box is, in bytes; a multiple of 8.
    uint32_t offset = 0;
    /// Boxes, no more than the BLAS was made for.
    uint32_t primitiveCount = 0;
    /// Bytes from box to box, at least 24 and a multiple of 8.
    uint64_t stride = 24;
    operator WGPUBlasAABBGeometry const &() const noexcept
    {
        return *reinterpret_cast<WGPUBlasAABBGeometry const *>(this);
    }
};

/// A BLAS to be built, in CommandEncoder::BuildAccelerationStructures().
struct BlasBuildEntry {
    /// The BLAS; not one that was compacted.
    Blas blas = {};
    /// Elements of `triangleGeometries`.
    size_t triangleGeometryCount = 0;
    /// Geometries of triangles.
    BlasTriangleGeometry const *triangleGeometries = nullptr;
    /// Elements of `aabbGeometries`.
    size_t aabbGeometryCount = 0;
    /// Geometries of boxes.
    BlasAABBGeometry const *aabbGeometries = nullptr;

    /// `triangleGeometryCount` and `triangleGeometries` as one.
    constexpr Span<BlasTriangleGeometry const> TriangleGeometries() const noexcept { return {triangleGeometries,
        triangleGeometryCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    BlasBuildEntry &SetTriangleGeometries(Span<BlasTriangleGeometry const> list) noexcept
    {
        triangleGeometryCount = list.size();
        triangleGeometries = list.data();
        return *this;
    }
    BlasBuildEntry &SetTriangleGeometries(std::initializer_list<BlasTriangleGeometry>) = delete;

    /// `aabbGeometryCount` and `aabbGeometries` as one.
    constexpr Span<BlasAABBGeometry const> AabbGeometries() const noexcept { return {aabbGeometries,
        aabbGeometryCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    BlasBuildEntry &SetAabbGeometries(Span<BlasAABBGeometry const> list) noexcept
    {
        aabbGeometryCount = list.size();
        aabbGeometries = list.data();
        return *this;
    }
    BlasBuildEntry &SetAabbGeometries(std::initializer_list<BlasAABBGeometry>) = delete;
    operator WGPUBlasBuildEntry const &() const noexcept
    {
        return *reinterpret_cast<WGPUBlasBuildEntry const *>(this);
    }
};

/// A BLAS in the scene that a TLAS is.
struct TlasInstance {
    /// The BLAS.
    Blas blas = {};
    /// From the BLAS to the scene: the rows of a matrix with 3 rows and 4 columns, of finite numbers, whose first
    /// three columns can be inverted.
    std::array<float, 12> transform = {1.0f, 0.0f, 0.0f, 0.0f, 0.0f, 1.0f, 0.0f, 0.0f, 0.0f, 0.0f, 1.0f, 0.0f};
    /// A number for the shader, less than 2^24.
    uint32_t customData = 0;
    /// 8 bits; a ray meets the instance if its mask has one of them.
    uint32_t mask = 255;
    operator WGPUTlasInstance const &() const noexcept
    {
        return *reinterpret_cast<WGPUTlasInstance const *>(this);
    }
};

/// A TLAS to be built, in CommandEncoder::BuildAccelerationStructures().
struct TlasBuildEntry {
    /// The TLAS.
    Tlas tlas = {};
    /// Elements of `instances`.
    size_t instanceCount = 0;
    /// The instances, no more of them than the TLAS was made for.
    TlasInstance const *instances = nullptr;

    /// `instanceCount` and `instances` as one.
    constexpr Span<TlasInstance const> Instances() const noexcept { return {instances, instanceCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    TlasBuildEntry &SetInstances(Span<TlasInstance const> list) noexcept
    {
        instanceCount = list.size();
        instances = list.data();
        return *this;
    }
    TlasBuildEntry &SetInstances(std::initializer_list<TlasInstance>) = delete;
    operator WGPUTlasBuildEntry const &() const noexcept
    {
        return *reinterpret_cast<WGPUTlasBuildEntry const *>(this);
    }
};

/// What an entry point reads or writes at a location: an attribute of a vertex, a value between two stages, or one
/// for a color target.
struct ShaderVariable {
    /// Name in the source, of the parameter or the member; empty where there is none.
    StringView name = {};
    /// Its location.
    uint32_t location = {};
    /// Which source of dual-source blending it is.
    uint32_t blendSource = {};
    /// The type of its components.
    ShaderScalarType scalarType = {};
    /// How many components it has.
    uint32_t componentCount = {};
    /// The format whose data is as it is in the shader, for a vertex buffer that holds just that.
    VertexFormat vertexFormat = {};
    operator WGPUShaderVariable const &() const noexcept
    {
        return *reinterpret_cast<WGPUShaderVariable const *>(this);
    }
};

/// An entry point of a shader module, part of ShaderReflection.
struct ShaderEntryPoint {
    /// Its name.
    StringView name = {};
    /// Its stage: one flag, or None for one that the header has no name for.
    ShaderStage stage = {};
    /// Of a compute shader, how many invocations a workgroup has in the first direction, with overridable constants
    /// at their defaults; 0 where that is not known, and for other stages.
    uint32_t workgroupSizeX = {};
    /// The same in the second direction.
    uint32_t workgroupSizeY = {};
    /// The same in the third direction.
    uint32_t workgroupSizeZ = {};
    /// Whether `workgroupSizeX` follows from an overridable constant.
    Bool isWorkgroupSizeXOverridable = {};
    /// Whether `workgroupSizeY` does.
    Bool isWorkgroupSizeYOverridable = {};
    /// Whether `workgroupSizeZ` does.
    Bool isWorkgroupSizeZOverridable = {};
    /// Elements of `inputs`.
    size_t inputCount = {};
    /// What it reads: of a vertex shader the attributes, of a fragment shader what the vertex shader wrote.
    ShaderVariable const *inputs = nullptr;
    /// Elements of `outputs`.
    size_t outputCount = {};
    /// What it writes: of a fragment shader what goes to the color targets.
    ShaderVariable const *outputs = nullptr;
    /// Elements of `bindings`.
    size_t bindingCount = {};
    /// The resources that it uses, in functions that it calls as well: their places in `bindings` of
    /// ShaderReflection.
    uint32_t const *bindings = nullptr;
    /// Bytes of the immediates that it uses.
    uint32_t immediateSize = {};

    /// `inputCount` and `inputs` as one.
    constexpr Span<ShaderVariable const> Inputs() const noexcept { return {inputs, inputCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    ShaderEntryPoint &SetInputs(Span<ShaderVariable const> list) noexcept
    {
        inputCount = list.size();
        inputs = list.data();
        return *this;
    }
    ShaderEntryPoint &SetInputs(std::initializer_list<ShaderVariable>) = delete;

    /// `outputCount` and `outputs` as one.
    constexpr Span<ShaderVariable const> Outputs() const noexcept { return {outputs, outputCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    ShaderEntryPoint &SetOutputs(Span<ShaderVariable const> list) noexcept
    {
        outputCount = list.size();
        outputs = list.data();
        return *this;
    }
    ShaderEntryPoint &SetOutputs(std::initializer_list<ShaderVariable>) = delete;

    /// `bindingCount` and `bindings` as one.
    constexpr Span<uint32_t const> Bindings() const noexcept { return {bindings, bindingCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    ShaderEntryPoint &SetBindings(Span<uint32_t const> list) noexcept
    {
        bindingCount = list.size();
        bindings = list.data();
        return *this;
    }
    ShaderEntryPoint &SetBindings(std::initializer_list<uint32_t>) = delete;
    operator WGPUShaderEntryPoint const &() const noexcept
    {
        return *reinterpret_cast<WGPUShaderEntryPoint const *>(this);
    }
};

/// A resource that a shader module declares, part of ShaderReflection.
struct ShaderBinding {
    /// Name of the variable in the source; empty where there is none.
    StringView name = {};
    /// Its bind group.
    uint32_t group = {};
    /// Whether it is an array of no declared size: set `bindingArraySize` in your copy of `layoutEntry` to as many
    /// as you bind.
    Bool isUnsizedArray = {};
    /// What a bind group layout says of it: copy it into the entries of a BindGroupLayoutDescriptor as it is, or
    /// with what a shader does not tell, a dynamic offset for example.
    BindGroupLayoutEntry layoutEntry = {};
    operator WGPUShaderBinding const &() const noexcept
    {
        return *reinterpret_cast<WGPUShaderBinding const *>(this);
    }
};

/// A constant that a pipeline may set, part of ShaderReflection.
struct ShaderOverride {
    /// What ConstantEntry has to have as its key: the number where there is one, else the name.
    StringView key = {};
    /// Name in the source; empty where there is none.
    StringView name = {};
    /// Whether it has a number, the attribute `id` in WGSL or `SpecId` in SPIR-V.
    Bool hasID = {};
    /// That number.
    uint32_t id = {};
    /// Its type.
    ShaderScalarType scalarType = {};
    /// Whether there is no default, so that each pipeline has to set it whose entry point uses it.
    Bool isRequired = {};
    /// Whether `defaultValue` is known.
    Bool hasDefaultValue = {};
    /// What it is unless a pipeline sets it, with those that it follows from at their defaults.
    double defaultValue = {};
    operator WGPUShaderOverride const &() const noexcept
    {
        return *reinterpret_cast<WGPUShaderOverride const *>(this);
    }
};

/// What a shader module tells of itself, filled by ShaderModule::GetReflection().
struct ShaderReflection {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// Elements of `entryPoints`.
    size_t entryPointCount = 0;
    /// The entry points, in the order of the source.
    ShaderEntryPoint const *entryPoints = nullptr;
    /// Elements of `bindings`.
    size_t bindingCount = 0;
    /// The resources, by group and binding.
    ShaderBinding const *bindings = nullptr;
    /// Elements of `overrides`.
    size_t overrideCount = 0;
    /// The overridable constants, in the order of the source.
    ShaderOverride const *overrides = nullptr;
    /// Bytes of the immediates that the module declares, for PipelineLayoutDescriptor.
    uint32_t immediateSize = 0;

    /// `entryPointCount` and `entryPoints` as one.
    constexpr Span<ShaderEntryPoint const> EntryPoints() const noexcept { return {entryPoints, entryPointCount}; }

    /// `bindingCount` and `bindings` as one.
    constexpr Span<ShaderBinding const> Bindings() const noexcept { return {bindings, bindingCount}; }

    /// `overrideCount` and `overrides` as one.
    constexpr Span<ShaderOverride const> Overrides() const noexcept { return {overrides, overrideCount}; }

    ShaderReflection() noexcept = default;
    ShaderReflection(ShaderReflection const &) = delete;
    ShaderReflection &operator=(ShaderReflection const &) = delete;
    ShaderReflection(ShaderReflection &&other) noexcept { *this = std::move(other); }
    ShaderReflection &operator=(ShaderReflection &&other) noexcept
    {
        if (this != &other) {
            FreeMembers();
            nextInChain = std::exchange(other.nextInChain, nullptr);
            entryPointCount = std::exchange(other.entryPointCount, 0);
            entryPoints = std::exchange(other.entryPoints, nullptr);
            bindingCount = std::exchange(other.bindingCount, 0);
            bindings = std::exchange(other.bindings, nullptr);
            overrideCount = std::exchange(other.overrideCount, 0);
            overrides = std::exchange(other.overrides, nullptr);
            immediateSize = std::exchange(other.immediateSize, 0);
        }
        return *this;
    }
    ~ShaderReflection() { FreeMembers(); }
    /// Gives back what the library put into it, but not what is chained to it.
    void FreeMembers() noexcept;
    operator WGPUShaderReflection const &() const noexcept
    {
        return *reinterpret_cast<WGPUShaderReflection const *>(this);
    }
};

/// Which entry point to translate, and to what.
struct ShaderTranslationDescriptor {
    /// No extensions exist; leave null.
    ChainedStruct const *nextInChain = nullptr;
    /// The language.
    ShaderLanguage language = ShaderLanguage::Undefined;
    /// The language's version, before the point.
    uint32_t versionMajor = 0;
    /// The version behind the point.
    uint32_t versionMinor = 0;
    /// The stage of the entry point: one flag.
    ShaderStage stage = ShaderStage::None;
    /// Name of the entry point.
    StringView entryPoint = {};
    /// Elements of `constants`.
    size_t constantCount = 0;
    /// Overridable constants, as a pipeline gives them.
    ConstantEntry const *constants = nullptr;
    /// Whether a vertex shader in SPIR-V or GLSL turns its positions from WebGPU's space to that of Vulkan or
    /// OpenGL: y down, and for OpenGL z from -1 on.
    Bool adjustCoordinateSpace = false;

    /// `constantCount` and `constants` as one.
    constexpr Span<ConstantEntry const> Constants() const noexcept { return {constants, constantCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    ShaderTranslationDescriptor &SetConstants(Span<ConstantEntry const> list) noexcept
    {
        constantCount = list.size();
        constants = list.data();
        return *this;
    }
    ShaderTranslationDescriptor &SetConstants(std::initializer_list<ConstantEntry>) = delete;
    operator WGPUShaderTranslationDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUShaderTranslationDescriptor const *>(this);
    }
};

/// A shader in another language, filled by ShaderModule::Translate().
struct ShaderTranslation {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// The text; empty for SPIR-V.
    StringView code = {};
    /// Elements of `words`; 0 for text.
    size_t wordCount = 0;
    /// SPIR-V.
    uint32_t const *words = nullptr;
    /// What the entry point is called in it: languages have words that nothing may be called by, and in GLSL it is
    /// `main`.
    StringView entryPoint = {};

    /// `wordCount` and `words` as one.
    constexpr Span<uint32_t const> Words() const noexcept { return {words, wordCount}; }

    ShaderTranslation() noexcept = default;
    ShaderTranslation(ShaderTranslation const &) = delete;
    ShaderTranslation &operator=(ShaderTranslation const &) = delete;
    ShaderTranslation(ShaderTranslation &&other) noexcept { *this = std::move(other); }
    ShaderTranslation &operator=(ShaderTranslation &&other) noexcept
    {
        if (this != &other) {
            FreeMembers();
            nextInChain = std::exchange(other.nextInChain, nullptr);
            code = std::exchange(other.code, {});
            wordCount = std::exchange(other.wordCount, 0);
            words = std::exchange(other.words, nullptr);
            entryPoint = std::exchange(other.entryPoint, {});
        }
        return *this;
    }
    ~ShaderTranslation() { FreeMembers(); }
    /// Gives back what the library put into it, but not what is chained to it.
    void FreeMembers() noexcept;
    operator WGPUShaderTranslation const &() const noexcept
    {
        return *reinterpret_cast<WGPUShaderTranslation const *>(this);
    }
};

/// What Device::CreateShaderModuleSpirV() creates: a module from SPIR-V words, without a chain.
struct ShaderModuleDescriptorSpirV {
    /// Name of the shader module, for messages and debugging tools.
    StringView label = {};
    /// Length of `source` in 32-bit words (not bytes).
    uint32_t sourceSize = {};
    /// The SPIR-V words, in host byte order.
    uint32_t const *source = nullptr;
    operator WGPUShaderModuleDescriptorSpirV const &() const noexcept
    {
        return *reinterpret_cast<WGPUShaderModuleDescriptorSpirV const *>(this);
    }
};

/// An entry point of a ShaderModuleDescriptorPassthrough.
struct PassthroughShaderEntryPoint {
    /// Its name, in UTF-8 and not empty, each once.
    StringView name = {};
    /// Invocations of a workgroup along x.
    uint32_t workgroupSizeX = 1;
    /// The same along y.
    uint32_t workgroupSizeY = 1;
    /// The same along z.
    uint32_t workgroupSizeZ = 1;
    operator WGPUPassthroughShaderEntryPoint const &() const noexcept
    {
        return *reinterpret_cast<WGPUPassthroughShaderEntryPoint const *>(this);
    }
};

/// What Device::CreateShaderModulePassthrough() creates: the same shader in as many languages as the program may
/// need.
struct ShaderModuleDescriptorPassthrough {
    /// No extension struct is defined for it; must be null.
    ChainedStruct const *nextInChain = nullptr;
    /// Name of the shader module, for messages and debugging tools.
    StringView label = {};
    /// Elements of `entryPoints`.
    size_t entryPointCount = 0;
    /// The entry points that pipelines may use, all of which the code has.
    PassthroughShaderEntryPoint const *entryPoints = nullptr;
    /// Length of `spirv` in 32-bit words (not bytes).
    size_t spirvSize = 0;
    /// SPIR-V in host byte order, of a version that the driver takes.
    uint32_t const *spirv = nullptr;
    /// Length of `dxil` in bytes.
    size_t dxilSize = 0;
    /// DXIL, as a container that dxc writes.
    void const *dxil = nullptr;
    /// HLSL in UTF-8; null or empty: none.
    StringView hlsl = {};
    /// Length of `metallib` in bytes.
    size_t metallibSize = 0;
    /// A Metal library, as a file that metallib writes.
    void const *metallib = nullptr;
    /// Metal's shading language in UTF-8; null or empty: none.
    StringView msl = {};
    /// GLSL in UTF-8, with its `#version` line; null or empty: none.
    StringView glsl = {};

    /// `entryPointCount` and `entryPoints` as one.
    constexpr Span<PassthroughShaderEntryPoint const> EntryPoints() const noexcept { return {entryPoints,
        entryPointCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    ShaderModuleDescriptorPassthrough &SetEntryPoints(Span<PassthroughShaderEntryPoint const> list) noexcept
    {
        entryPointCount = list.size();
        entryPoints = list.data();
        return *this;
    }
    ShaderModuleDescriptorPassthrough &SetEntryPoints(std::initializer_list<PassthroughShaderEntryPoint>) = delete;
    operator WGPUShaderModuleDescriptorPassthrough const &() const noexcept
    {
        return *reinterpret_cast<WGPUShaderModuleDescriptorPassthrough const *>(this);
    }
};

/// What fence to make or to import.
struct SharedFenceDescriptor {
    /// No extensions exist; leave null.
    ChainedStruct const *nextInChain = nullptr;
    /// Name in error messages.
    StringView label = {};
    /// The value of a new fence.
    uint64_t initialValue = 0;
    operator WGPUSharedFenceDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUSharedFenceDescriptor const *>(this);
    }
};

/// The semaphore of Vulkan behind a fence, filled by SharedFence::GetNativeVulkanSemaphore().
struct NativeVulkanSemaphore {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// `VkSemaphore`, of type timeline.
    uint64_t semaphore = 0;
    operator WGPUNativeVulkanSemaphore const &() const noexcept
    {
        return *reinterpret_cast<WGPUNativeVulkanSemaphore const *>(this);
    }
};

/// What memory to make or to import, for Device::CreateSharedBufferMemory() and Device::ImportSharedBufferMemory().
struct SharedBufferMemoryDescriptor {
    /// For an import, exactly one of SharedMemoryOpaqueFD, SharedMemoryHostPointer and SharedMemoryVulkanBuffer.
    ChainedStruct const *nextInChain = nullptr;
    /// Name in error messages.
    StringView label = {};
    /// What buffers of it may be used for, without MapRead and MapWrite.
    BufferUsage usage = BufferUsage::None;
    /// Bytes of its buffers, a multiple of 4, not 0.
    uint64_t size = 0;
    operator WGPUSharedBufferMemoryDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUSharedBufferMemoryDescriptor const *>(this);
    }
};

/// Memory by its opaque file descriptor, as SharedBufferMemory::ExportOpaqueFD() and
/// SharedTextureMemory::ExportOpaqueFD() tell it.
struct SharedMemoryOpaqueFD : ChainedStruct {
    constexpr SharedMemoryOpaqueFD() noexcept : ChainedStruct{nullptr, SType::SharedMemoryOpaqueFD} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        int32_t fd = {};
        uint32_t memoryTypeIndex = {};
        uint64_t allocationSize = {};
        uint64_t offset = {};
        Bool dedicated = {};
        std::array<uint8_t, 16> deviceUUID = {};
        std::array<uint8_t, 16> driverUUID = {};
    };
    SharedMemoryOpaqueFD(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SharedMemoryOpaqueFD}
        , fd(std::move(init.fd))
        , memoryTypeIndex(std::move(init.memoryTypeIndex))
        , allocationSize(std::move(init.allocationSize))
        , offset(std::move(init.offset))
        , dedicated(std::move(init.dedicated))
        , deviceUUID(std::move(init.deviceUUID))
        , driverUUID(std::move(init.driverUUID))
    {
    }
    /// The file descriptor.
    alignas(detail::Max(alignof(ChainedStruct), alignof(int32_t))) int32_t fd = {};
    /// The number of the memory's type in Vulkan.
    uint32_t memoryTypeIndex = {};
    /// Bytes of the allocation, which may be more than those of the buffer or texture.
    uint64_t allocationSize = {};
    /// Where in the allocation the buffer or texture begins.
    uint64_t offset = {};
    /// Whether the memory is for one buffer or image alone (VkMemoryDedicatedAllocateInfo), which CUDA wants to
    /// know as CUDA_EXTERNAL_MEMORY_DEDICATED.
    Bool dedicated = {};
    /// The GPU that the memory is on, as VkPhysicalDeviceIDProperties and cuDeviceGetUuid have it.
    std::array<uint8_t, 16> deviceUUID = {};
    /// The driver.
    std::array<uint8_t, 16> driverUUID = {};
    operator WGPUSharedMemoryOpaqueFD const &() const noexcept
    {
        return *reinterpret_cast<WGPUSharedMemoryOpaqueFD const *>(this);
    }
};

/// A fence and a value of it.
struct SharedFenceValue {
    /// The fence.
    SharedFence fence = {};
    /// What it reaches.
    uint64_t value = 0;
    operator WGPUSharedFenceValue const &() const noexcept
    {
        return *reinterpret_cast<WGPUSharedFenceValue const *>(this);
    }
};

/// How an access begins.
struct SharedMemoryBeginAccess {
    /// May start a chain with SharedMemoryVulkanLayouts, for a texture.
    ChainedStruct const *nextInChain = nullptr;
    /// Whether the memory holds something that counts.
    Bool initialized = false;
    /// Elements of `waits`.
    size_t waitCount = 0;
    /// What the GPU waits for before it touches the memory: that each fence has reached its value.
    SharedFenceValue const *waits = nullptr;

    /// `waitCount` and `waits` as one.
    constexpr Span<SharedFenceValue const> Waits() const noexcept { return {waits, waitCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    SharedMemoryBeginAccess &SetWaits(Span<SharedFenceValue const> list) noexcept
    {
        waitCount = list.size();
        waits = list.data();
        return *this;
    }
    SharedMemoryBeginAccess &SetWaits(std::initializer_list<SharedFenceValue>) = delete;
    operator WGPUSharedMemoryBeginAccess const &() const noexcept
    {
        return *reinterpret_cast<WGPUSharedMemoryBeginAccess const *>(this);
    }
};

/// What memory to make or to import, for Device::CreateSharedTextureMemory() and
/// Device::ImportSharedTextureMemory().
struct SharedTextureMemoryDescriptor {
    /// For an import, exactly one of SharedMemoryOpaqueFD, SharedMemoryVulkanImage and SharedMemoryDmaBuf.
    ChainedStruct const *nextInChain = nullptr;
    /// Name in error messages.
    StringView label = {};
    /// The largest texture that the memory is for.
    TextureDescriptor texture = {};
    operator WGPUSharedTextureMemoryDescriptor const &() const noexcept
    {
        return *reinterpret_cast<WGPUSharedTextureMemoryDescriptor const *>(this);
    }
};

/// The image of Vulkan in shared memory: what has to be said, beside the memory, to make the same image elsewhere,
/// as VkImageCreateInfo has it.
struct SharedMemoryVulkanImageInfo : ChainedStruct {
    constexpr SharedMemoryVulkanImageInfo() noexcept : ChainedStruct{nullptr, SType::SharedMemoryVulkanImageInfo} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        uint32_t flags = {};
        uint32_t imageType = {};
        uint32_t format = {};
        uint32_t width = {};
        uint32_t height = {};
        uint32_t depth = {};
        uint32_t mipLevels = {};
        uint32_t arrayLayers = {};
        uint32_t samples = {};
        uint32_t tiling = {};
        uint32_t usage = {};
    };
    SharedMemoryVulkanImageInfo(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SharedMemoryVulkanImageInfo}
        , flags(std::move(init.flags))
        , imageType(std::move(init.imageType))
        , format(std::move(init.format))
        , width(std::move(init.width))
        , height(std::move(init.height))
        , depth(std::move(init.depth))
        , mipLevels(std::move(init.mipLevels))
        , arrayLayers(std::move(init.arrayLayers))
        , samples(std::move(init.samples))
        , tiling(std::move(init.tiling))
        , usage(std::move(init.usage))
    {
    }
    /// `VkImageCreateFlags`
    alignas(detail::Max(alignof(ChainedStruct), alignof(uint32_t))) uint32_t flags = {};
    /// `VkImageType`
    uint32_t imageType = {};
    /// `VkFormat`
    uint32_t format = {};
    /// `VkExtent3D::width`
    uint32_t width = {};
    /// `VkExtent3D::height`
    uint32_t height = {};
    /// `VkExtent3D::depth`
    uint32_t depth = {};
    /// Mip levels.
    uint32_t mipLevels = {};
    /// Array layers.
    uint32_t arrayLayers = {};
    /// `VkSampleCountFlagBits`
    uint32_t samples = {};
    /// `VkImageTiling`
    uint32_t tiling = {};
    /// `VkImageUsageFlags`
    uint32_t usage = {};
    operator WGPUSharedMemoryVulkanImageInfo const &() const noexcept
    {
        return *reinterpret_cast<WGPUSharedMemoryVulkanImageInfo const *>(this);
    }
};

/// How one kind of object uses memory and slots, for finding leaks; see GenerateReport().
struct RegistryReport {
    /// Identifiers in use.
    size_t numAllocated = {};
    /// Slots that hold an object the application still references.
    size_t numKeptFromUser = {};
    /// Slots that stand empty, their objects having been released.
    size_t numReleasedFromUser = {};
    /// Bytes of one slot.
    size_t elementSize = {};
    operator WGPURegistryReport const &() const noexcept
    {
        return *reinterpret_cast<WGPURegistryReport const *>(this);
    }
};

/// One RegistryReport for each kind of object that belongs to an adapter or device; part of GlobalReport.
struct HubReport {
    /// Adapters.
    RegistryReport adapters = {};
    /// Devices.
    RegistryReport devices = {};
    /// Queues.
    RegistryReport queues = {};
    /// Pipeline layouts.
    RegistryReport pipelineLayouts = {};
    /// Shader modules.
    RegistryReport shaderModules = {};
    /// Bind group layouts.
    RegistryReport bindGroupLayouts = {};
    /// Bind groups.
    RegistryReport bindGroups = {};
    /// Command buffers, those still being recorded included.
    RegistryReport commandBuffers = {};
    /// Render bundles.
    RegistryReport renderBundles = {};
    /// Render pipelines.
    RegistryReport renderPipelines = {};
    /// Compute pipelines.
    RegistryReport computePipelines = {};
    /// Pipeline caches.
    RegistryReport pipelineCaches = {};
    /// Query sets.
    RegistryReport querySets = {};
    /// Buffers.
    RegistryReport buffers = {};
    /// Textures.
    RegistryReport textures = {};
    /// Texture views.
    RegistryReport textureViews = {};
    /// Samplers.
    RegistryReport samplers = {};
    operator WGPUHubReport const &() const noexcept
    {
        return *reinterpret_cast<WGPUHubReport const *>(this);
    }
};

/// All object counts of an instance, filled by GenerateReport().
struct GlobalReport {
    /// Surfaces.
    RegistryReport surfaces = {};
    /// All other kinds of objects.
    HubReport hub = {};
    operator WGPUGlobalReport const &() const noexcept
    {
        return *reinterpret_cast<WGPUGlobalReport const *>(this);
    }
};

/// The part of a texture that CommandEncoder::ClearTexture() sets to zero.
struct ImageSubresourceRange {
    /// Aspects to clear.
    TextureAspect aspect = {};
    /// First mip level.
    uint32_t baseMipLevel = {};
    /// Number of mip levels; kMipLevelCountUndefined: all from `baseMipLevel` on.
    uint32_t mipLevelCount = {};
    /// First array layer.
    uint32_t baseArrayLayer = {};
    /// Number of array layers; kArrayLayerCountUndefined: all from `baseArrayLayer` on.
    uint32_t arrayLayerCount = {};
    operator WGPUImageSubresourceRange const &() const noexcept
    {
        return *reinterpret_cast<WGPUImageSubresourceRange const *>(this);
    }
};

/// What a buffer is made ready for by CommandEncoder::TransitionResources().
struct BufferTransition {
    /// The buffer.
    Buffer buffer = {};
    /// One of its usages.
    BufferUsage usage = BufferUsage::None;
    operator WGPUBufferTransition const &() const noexcept
    {
        return *reinterpret_cast<WGPUBufferTransition const *>(this);
    }
};

/// What a texture, all of it, is made ready for by CommandEncoder::TransitionResources().
struct TextureTransition {
    /// The texture.
    Texture texture = {};
    /// One of its usages, but not TextureUsage::TransientAttachment.
    TextureUsage usage = TextureUsage::None;
    operator WGPUTextureTransition const &() const noexcept
    {
        return *reinterpret_cast<WGPUTextureTransition const *>(this);
    }
};

/// What a `VkInstance` for VulkanInstance is to be made with; see GetVulkanInstanceNeeds().
struct VulkanInstanceNeeds {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// The highest version that the library makes use of, for `VkApplicationInfo::apiVersion`.
    uint32_t apiVersion = 0;
    /// The extensions to enable, of those that are there, with a space between them.
    StringView extensions = {};
    operator WGPUVulkanInstanceNeeds const &() const noexcept
    {
        return *reinterpret_cast<WGPUVulkanInstanceNeeds const *>(this);
    }
};

/// What a `VkDevice` for VulkanDevice is to be made with; see Adapter::GetVulkanDeviceNeeds().
struct VulkanDeviceNeeds {
    /// No extension struct is defined for it: it is neither read nor written.
    ChainedStruct *nextInChain = nullptr;
    /// A family with queues that will do.
    uint32_t queueFamilyIndex = 0;
    /// The extensions to enable, all of them, with a space between them.
    StringView extensions = {};
    /// A chain of structs with features to enable, for `VkDeviceCreateInfo::pNext`.
    void const *next = nullptr;
    /// A `VkPhysicalDeviceFeatures` to enable, for `VkDeviceCreateInfo::pEnabledFeatures`.
    void const *features = nullptr;
    operator WGPUVulkanDeviceNeeds const &() const noexcept
    {
        return *reinterpret_cast<WGPUVulkanDeviceNeeds const *>(this);
    }
};

/// An Xlib connection, for NativeDisplayHandle.
struct XlibDisplayHandle {
    /// The `Display *`; must not be null and must outlive the instance.
    void *display = nullptr;
    /// X11 screen number.
    int screen = {};
    operator WGPUXlibDisplayHandle const &() const noexcept
    {
        return *reinterpret_cast<WGPUXlibDisplayHandle const *>(this);
    }
};

/// An XCB connection, for NativeDisplayHandle.
struct XcbDisplayHandle {
    /// The `xcb_connection_t *`; must not be null and must outlive the instance.
    void *connection = nullptr;
    /// X11 screen number.
    int screen = {};
    operator WGPUXcbDisplayHandle const &() const noexcept
    {
        return *reinterpret_cast<WGPUXcbDisplayHandle const *>(this);
    }
};

/// A Wayland connection, for NativeDisplayHandle.
struct WaylandDisplayHandle {
    /// The `wl_display *`; must not be null and must outlive the instance.
    void *display = nullptr;
    operator WGPUWaylandDisplayHandle const &() const noexcept
    {
        return *reinterpret_cast<WGPUWaylandDisplayHandle const *>(this);
    }
};

/// The window system connection an instance is tied to; part of InstanceExtras.
struct NativeDisplayHandle {
    /// Which member of `data` is set.
    NativeDisplayHandleType type = {};
    /// The connection, in the member that `type` names; the others are not read.
    union Data {
        constexpr Data() noexcept : xlib() {}
        /// Read with NativeDisplayHandleType::Xlib.
        XlibDisplayHandle xlib;
        /// Read with NativeDisplayHandleType::Xcb.
        XcbDisplayHandle xcb;
        /// Read with NativeDisplayHandleType::Wayland.
        WaylandDisplayHandle wayland;
    } data;
    operator WGPUNativeDisplayHandle const &() const noexcept
    {
        return *reinterpret_cast<WGPUNativeDisplayHandle const *>(this);
    }
};

/// Chained to InstanceDescriptor to choose backends, debugging aids and backend details.
struct InstanceExtras : ChainedStruct {
    constexpr InstanceExtras() noexcept : ChainedStruct{nullptr, SType::InstanceExtras} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        InstanceBackend backends = {};
        InstanceFlag flags = {};
        Dx12Compiler dx12ShaderCompiler = {};
        Gles3MinorVersion gles3MinorVersion = {};
        GLFenceBehaviour glFenceBehaviour = {};
        StringView dxcPath = {};
        DxcMaxShaderModel dxcMaxShaderModel = {};
        Dx12SwapchainKind dx12PresentationSystem = {};
        uint8_t const *budgetForDeviceCreation = nullptr;
        uint8_t const *budgetForDeviceLoss = nullptr;
        NativeDisplayHandle displayHandle = {};
    };
    InstanceExtras(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::InstanceExtras}
        , backends(std::move(init.backends))
        , flags(std::move(init.flags))
        , dx12ShaderCompiler(std::move(init.dx12ShaderCompiler))
        , gles3MinorVersion(std::move(init.gles3MinorVersion))
        , glFenceBehaviour(std::move(init.glFenceBehaviour))
        , dxcPath(std::move(init.dxcPath))
        , dxcMaxShaderModel(std::move(init.dxcMaxShaderModel))
        , dx12PresentationSystem(std::move(init.dx12PresentationSystem))
        , budgetForDeviceCreation(std::move(init.budgetForDeviceCreation))
        , budgetForDeviceLoss(std::move(init.budgetForDeviceLoss))
        , displayHandle(std::move(init.displayHandle))
    {
    }
    /// Backends the instance looks for adapters in.
    alignas(detail::Max(alignof(ChainedStruct), alignof(InstanceBackend))) InstanceBackend backends = {};
    /// Debugging and validation, a combination of InstanceFlag values.
    InstanceFlag flags = {};
    /// Shader compiler for Direct3D 12.
    Dx12Compiler dx12ShaderCompiler = {};
    /// OpenGL ES 3 version to ask the driver for.
    Gles3MinorVersion gles3MinorVersion = {};
    /// How OpenGL fences tell that work is done.
    GLFenceBehaviour glFenceBehaviour = {};
    /// Path of `dxcompiler.dll`, used with Dx12Compiler::Dxc.
    StringView dxcPath = {};
    /// Highest shader model DXC may compile for.
    DxcMaxShaderModel dxcMaxShaderModel = {};
    /// How Direct3D 12 swapchains attach to the window.
    Dx12SwapchainKind dx12PresentationSystem = {};
    /// Points at a percentage of the memory budget that the driver reports; above it, creating buffers, textures
    /// and query sets is an OutOfMemory error.
    uint8_t const *budgetForDeviceCreation = nullptr;
    /// Points at a percentage of the memory budget that the driver reports; above it, devices are lost on purpose.
    uint8_t const *budgetForDeviceLoss = nullptr;
    /// Window system connection, needed by OpenGL ES on Wayland.
    NativeDisplayHandle displayHandle = {};
    operator WGPUInstanceExtras const &() const noexcept
    {
        return *reinterpret_cast<WGPUInstanceExtras const *>(this);
    }
};

/// Chained to RequestAdapterOptions to ask for one GPU, by what AdapterIdentity or another API tells of it.
struct RequestAdapterIdentityOptions : ChainedStruct {
    constexpr RequestAdapterIdentityOptions() noexcept : ChainedStruct{nullptr,
        SType::RequestAdapterIdentityOptions} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        StringView deviceUUID = {};
        StringView pciBusID = {};
        uint64_t deviceLUID = 0;
    };
    RequestAdapterIdentityOptions(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::RequestAdapterIdentityOptions}
        , deviceUUID(std::move(init.deviceUUID))
        , pciBusID(std::move(init.pciBusID))
        , deviceLUID(std::move(init.deviceLUID))
    {
    }
    /// Its UUID as in AdapterIdentity, or as nvidia-smi writes it; hyphens may be left out.
    alignas(detail::Max(alignof(ChainedStruct), alignof(StringView))) StringView deviceUUID = {};
    /// Its place on the PCI bus as in AdapterIdentity, or as nvidia-smi writes it; a domain and a function of 0 may
    /// be left out.
    StringView pciBusID = {};
    /// Its LUID as in AdapterIdentity.
    uint64_t deviceLUID = 0;
    operator WGPURequestAdapterIdentityOptions const &() const noexcept
    {
        return *reinterpret_cast<WGPURequestAdapterIdentityOptions const *>(this);
    }
};

/// Chained to BindGroupEntry in place of its own resource, to fill a binding array.
struct BindGroupEntryExtras : ChainedStruct {
    constexpr BindGroupEntryExtras() noexcept : ChainedStruct{nullptr, SType::BindGroupEntryExtras} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        Buffer const *buffers = nullptr;
        size_t bufferCount = {};
        Sampler const *samplers = nullptr;
        size_t samplerCount = {};
        TextureView const *textureViews = nullptr;
        size_t textureViewCount = {};
    };
    BindGroupEntryExtras(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::BindGroupEntryExtras}
        , buffers(std::move(init.buffers))
        , bufferCount(std::move(init.bufferCount))
        , samplers(std::move(init.samplers))
        , samplerCount(std::move(init.samplerCount))
        , textureViews(std::move(init.textureViews))
        , textureViewCount(std::move(init.textureViewCount))
    {
    }
    /// Buffers, or null.
    alignas(detail::Max(alignof(ChainedStruct), alignof(Buffer const *))) Buffer const *buffers = nullptr;
    /// Elements of `buffers`.
    size_t bufferCount = {};
    /// Samplers, or null.
    Sampler const *samplers = nullptr;
    /// Elements of `samplers`.
    size_t samplerCount = {};
    /// Texture views, or null.
    TextureView const *textureViews = nullptr;
    /// Elements of `textureViews`.
    size_t textureViewCount = {};
    operator WGPUBindGroupEntryExtras const &() const noexcept
    {
        return *reinterpret_cast<WGPUBindGroupEntryExtras const *>(this);
    }
};

/// Chained to BindGroupLayoutEntry to make the binding an array; the older spelling of its `bindingArraySize`.
struct BindGroupLayoutEntryExtras : ChainedStruct {
    constexpr BindGroupLayoutEntryExtras() noexcept : ChainedStruct{nullptr, SType::BindGroupLayoutEntryExtras} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        uint32_t count = {};
    };
    BindGroupLayoutEntryExtras(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::BindGroupLayoutEntryExtras}
        , count(std::move(init.count))
    {
    }
    /// Elements of the `binding_array`; 0: no array.
    alignas(detail::Max(alignof(ChainedStruct), alignof(uint32_t))) uint32_t count = {};
    operator WGPUBindGroupLayoutEntryExtras const &() const noexcept
    {
        return *reinterpret_cast<WGPUBindGroupLayoutEntryExtras const *>(this);
    }
};

/// Chained to ComputeState to leave the memory of workgroups, `var<workgroup>`, as it is, which saves a loop and a
/// barrier where each workgroup begins.
struct WorkgroupMemory : ChainedStruct {
    constexpr WorkgroupMemory() noexcept : ChainedStruct{nullptr, SType::WorkgroupMemory} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        Bool zeroInitialize = true;
    };
    WorkgroupMemory(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::WorkgroupMemory}
        , zeroInitialize(std::move(init.zeroInitialize))
    {
    }
    /// True (default): it begins as 0, as WGSL has it.
    alignas(detail::Max(alignof(ChainedStruct), alignof(Bool))) Bool zeroInitialize = true;
    operator WGPUWorkgroupMemory const &() const noexcept
    {
        return *reinterpret_cast<WGPUWorkgroupMemory const *>(this);
    }
};

/// Chained to DeviceDescriptor to record everything the device is asked to do.
struct DeviceExtras : ChainedStruct {
    constexpr DeviceExtras() noexcept : ChainedStruct{nullptr, SType::DeviceExtras} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        StringView tracePath = {};
    };
    DeviceExtras(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::DeviceExtras}
        , tracePath(std::move(init.tracePath))
    {
    }
    /// Folder that the trace is written to, for `wgpu-trace` to read and replay; see docs/traces.md.
    alignas(detail::Max(alignof(ChainedStruct), alignof(StringView))) StringView tracePath = {};
    operator WGPUDeviceExtras const &() const noexcept
    {
        return *reinterpret_cast<WGPUDeviceExtras const *>(this);
    }
};

/// Chained to ExternalTextureDescriptor, the colors of a video by their names: what the descriptor says of matrices
/// and transfer functions is not looked at.
struct ExternalTextureColors : ChainedStruct {
    constexpr ExternalTextureColors() noexcept : ChainedStruct{nullptr, SType::ExternalTextureColors} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        ExternalTextureColorSpace colorSpace = ExternalTextureColorSpace::Undefined;
        ExternalTextureRange range = ExternalTextureRange::Undefined;
        uint32_t bitDepth = 8;
        Bool convertsToSRGB = false;
    };
    ExternalTextureColors(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::ExternalTextureColors}
        , colorSpace(std::move(init.colorSpace))
        , range(std::move(init.range))
        , bitDepth(std::move(init.bitDepth))
        , convertsToSRGB(std::move(init.convertsToSRGB))
    {
    }
    /// The color space of the planes.
    alignas(detail::Max(alignof(ChainedStruct),
        alignof(ExternalTextureColorSpace))) ExternalTextureColorSpace colorSpace = ExternalTextureColorSpace::Undefined;
    /// Their range.
    ExternalTextureRange range = ExternalTextureRange::Undefined;
    /// Bits of a channel.
    uint32_t bitDepth = 8;
    /// Whether shaders get the colors as sRGB has them: the transfer function of the color space is undone, its
    /// gamut is converted, and the transfer function of sRGB comes on top.
    Bool convertsToSRGB = false;
    operator WGPUExternalTextureColors const &() const noexcept
    {
        return *reinterpret_cast<WGPUExternalTextureColors const *>(this);
    }
};

/// Chained to ExternalTextureDescriptor, a part of the planes that is the picture, and how it is turned: what the
/// descriptor says of transforms is not looked at, and its `width` and `height` are 0.
struct ExternalTextureCrop : ChainedStruct {
    constexpr ExternalTextureCrop() noexcept : ChainedStruct{nullptr, SType::ExternalTextureCrop} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        uint32_t x = 0;
        uint32_t y = 0;
        uint32_t width = 0;
        uint32_t height = 0;
        uint32_t rotation = 0;
        Bool mirrored = false;
    };
    ExternalTextureCrop(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::ExternalTextureCrop}
        , x(std::move(init.x))
        , y(std::move(init.y))
        , width(std::move(init.width))
        , height(std::move(init.height))
        , rotation(std::move(init.rotation))
        , mirrored(std::move(init.mirrored))
    {
    }
    /// Where the part begins, in texels of the first plane.
    alignas(detail::Max(alignof(ChainedStruct), alignof(uint32_t))) uint32_t x = 0;
    /// See `x`.
    uint32_t y = 0;
    /// How large it is, within the plane.
    uint32_t width = 0;
    /// See `width`.
    uint32_t height = 0;
    /// Degrees by which the part is turned clockwise.
    uint32_t rotation = 0;
    /// Whether left and right are swapped after that.
    Bool mirrored = false;
    operator WGPUExternalTextureCrop const &() const noexcept
    {
        return *reinterpret_cast<WGPUExternalTextureCrop const *>(this);
    }
};

/// Chained to Limits for limits beyond the standard ones, in queries and in device requests alike.
struct NativeLimits : ChainedStruct {
    constexpr NativeLimits() noexcept : ChainedStruct{nullptr, SType::NativeLimits} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        uint32_t maxNonSamplerBindings = kLimitU32Undefined;
        uint32_t maxBindingArrayElementsPerShaderStage = kLimitU32Undefined;
        uint32_t maxBindingArraySamplerElementsPerShaderStage = kLimitU32Undefined;
        uint32_t maxMultiviewViewCount = kLimitU32Undefined;
    };
    NativeLimits(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::NativeLimits}
        , maxNonSamplerBindings(std::move(init.maxNonSamplerBindings))
        , maxBindingArrayElementsPerShaderStage(std::move(init.maxBindingArrayElementsPerShaderStage))
        , maxBindingArraySamplerElementsPerShaderStage(std::move(init.maxBindingArraySamplerElementsPerShaderStage))
        , maxMultiviewViewCount(std::move(init.maxMultiviewViewCount))
    {
    }
    /// Most bindings, samplers aside, alive at once.
    alignas(detail::Max(alignof(ChainedStruct),
        alignof(uint32_t))) uint32_t maxNonSamplerBindings = kLimitU32Undefined;
    /// Most elements of binding arrays, samplers included, that one stage sees.
    uint32_t maxBindingArrayElementsPerShaderStage = kLimitU32Undefined;
    /// Most samplers in binding arrays that one stage sees.
    uint32_t maxBindingArraySamplerElementsPerShaderStage = kLimitU32Undefined;
    /// Most views of a multiview render pass.
    uint32_t maxMultiviewViewCount = kLimitU32Undefined;
    operator WGPUNativeLimits const &() const noexcept
    {
        return *reinterpret_cast<WGPUNativeLimits const *>(this);
    }
};

/// Chained to DeviceDescriptor to say how the device asks its driver for memory, on Vulkan and Direct3D 12.
struct DeviceMemoryHints : ChainedStruct {
    constexpr DeviceMemoryHints() noexcept : ChainedStruct{nullptr, SType::DeviceMemoryHints} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        MemoryHint hint = MemoryHint::Undefined;
        uint64_t blockSizeMin = 0;
        uint64_t blockSizeMax = 0;
    };
    DeviceMemoryHints(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::DeviceMemoryHints}
        , hint(std::move(init.hint))
        , blockSizeMin(std::move(init.blockSizeMin))
        , blockSizeMax(std::move(init.blockSizeMax))
    {
    }
    /// How it does.
    alignas(detail::Max(alignof(ChainedStruct), alignof(MemoryHint))) MemoryHint hint = MemoryHint::Undefined;
    /// Bytes of the first block, for MemoryHint::Manual; 0 otherwise.
    uint64_t blockSizeMin = 0;
    /// Bytes up to which blocks grow, as more of them are needed; not less than `blockSizeMin`.
    uint64_t blockSizeMax = 0;
    operator WGPUDeviceMemoryHints const &() const noexcept
    {
        return *reinterpret_cast<WGPUDeviceMemoryHints const *>(this);
    }
};

/// Chained to Limits for the limits of mesh pipelines, in queries and in device requests alike.
struct MeshShaderLimits : ChainedStruct {
    constexpr MeshShaderLimits() noexcept : ChainedStruct{nullptr, SType::MeshShaderLimits} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        uint32_t maxTaskWorkgroupTotalCount = kLimitU32Undefined;
        uint32_t maxTaskWorkgroupsPerDimension = kLimitU32Undefined;
        uint32_t maxMeshWorkgroupTotalCount = kLimitU32Undefined;
        uint32_t maxMeshWorkgroupsPerDimension = kLimitU32Undefined;
        uint32_t maxTaskInvocationsPerWorkgroup = kLimitU32Undefined;
        uint32_t maxTaskInvocationsPerDimension = kLimitU32Undefined;
        uint32_t maxMeshInvocationsPerWorkgroup = kLimitU32Undefined;
        uint32_t maxMeshInvocationsPerDimension = kLimitU32Undefined;
        uint32_t maxTaskPayloadSize = kLimitU32Undefined;
        uint32_t maxMeshOutputVertices = kLimitU32Undefined;
        uint32_t maxMeshOutputPrimitives = kLimitU32Undefined;
        uint32_t maxMeshOutputLayers = kLimitU32Undefined;
        uint32_t maxMeshMultiviewViewCount = kLimitU32Undefined;
    };
    MeshShaderLimits(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::MeshShaderLimits}
        , maxTaskWorkgroupTotalCount(std::move(init.maxTaskWorkgroupTotalCount))
        , maxTaskWorkgroupsPerDimension(std::move(init.maxTaskWorkgroupsPerDimension))
        , maxMeshWorkgroupTotalCount(std::move(init.maxMeshWorkgroupTotalCount))
        , maxMeshWorkgroupsPerDimension(std::move(init.maxMeshWorkgroupsPerDimension))
        , maxTaskInvocationsPerWorkgroup(std::move(init.maxTaskInvocationsPerWorkgroup))
        , maxTaskInvocationsPerDimension(std::move(init.maxTaskInvocationsPerDimension))
        , maxMeshInvocationsPerWorkgroup(std::move(init.maxMeshInvocationsPerWorkgroup))
        , maxMeshInvocationsPerDimension(std::move(init.maxMeshInvocationsPerDimension))
        , maxTaskPayloadSize(std::move(init.maxTaskPayloadSize))
        , maxMeshOutputVertices(std::move(init.maxMeshOutputVertices))
        , maxMeshOutputPrimitives(std::move(init.maxMeshOutputPrimitives))
        , maxMeshOutputLayers(std::move(init.maxMeshOutputLayers))
        , maxMeshMultiviewViewCount(std::move(init.maxMeshMultiviewViewCount))
    {
    }
    /// Most workgroups of a draw with a task shader, all three dimensions together.
    alignas(detail::Max(alignof(ChainedStruct),
        alignof(uint32_t))) uint32_t maxTaskWorkgroupTotalCount = kLimitU32Undefined;
    /// Most workgroups of such a draw in one dimension.
    uint32_t maxTaskWorkgroupsPerDimension = kLimitU32Undefined;
    /// Most workgroups of the mesh shader in a draw without task shader, or by one workgroup of the task shader,
    /// all three dimensions together.
    uint32_t maxMeshWorkgroupTotalCount = kLimitU32Undefined;
    /// The same in one dimension.
    uint32_t maxMeshWorkgroupsPerDimension = kLimitU32Undefined;
    /// Most invocations in a workgroup of a task shader.
    uint32_t maxTaskInvocationsPerWorkgroup = kLimitU32Undefined;
    /// Most of them in one dimension.
    uint32_t maxTaskInvocationsPerDimension = kLimitU32Undefined;
    /// Most invocations in a workgroup of a mesh shader.
    uint32_t maxMeshInvocationsPerWorkgroup = kLimitU32Undefined;
    /// Most of them in one dimension.
    uint32_t maxMeshInvocationsPerDimension = kLimitU32Undefined;
    /// Largest payload, in bytes.
    uint32_t maxTaskPayloadSize = kLimitU32Undefined;
    /// Most vertices that a workgroup of a mesh shader makes.
    uint32_t maxMeshOutputVertices = kLimitU32Undefined;
    /// Most primitives that it makes.
    uint32_t maxMeshOutputPrimitives = kLimitU32Undefined;
    /// Most layers that it draws to.
    uint32_t maxMeshOutputLayers = kLimitU32Undefined;
    /// Most views of a mesh pipeline with a Multiview.
    uint32_t maxMeshMultiviewViewCount = kLimitU32Undefined;
    operator WGPUMeshShaderLimits const &() const noexcept
    {
        return *reinterpret_cast<WGPUMeshShaderLimits const *>(this);
    }
};

/// Chained to RenderPassDescriptor, RenderPipelineDescriptor and RenderBundleEncoderDescriptor.
struct Multiview : ChainedStruct {
    constexpr Multiview() noexcept : ChainedStruct{nullptr, SType::Multiview} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        uint32_t multiviewMask = 0;
    };
    Multiview(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::Multiview}
        , multiviewMask(std::move(init.multiviewMask))
    {
    }
    /// A bit for each view to draw, the lowest for view 0; none beyond the limit `maxMultiviewViewCount` of
    /// NativeLimits.
    alignas(detail::Max(alignof(ChainedStruct), alignof(uint32_t))) uint32_t multiviewMask = 0;
    operator WGPUMultiview const &() const noexcept
    {
        return *reinterpret_cast<WGPUMultiview const *>(this);
    }
};

/// Chained to ComputePipelineDescriptor or RenderPipelineDescriptor, for the functions that make a pipeline now and
/// those that make it later.
struct PipelineDescriptorExtras : ChainedStruct {
    constexpr PipelineDescriptorExtras() noexcept : ChainedStruct{nullptr, SType::PipelineDescriptorExtras} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        PipelineCache pipelineCache = {};
    };
    PipelineDescriptorExtras(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::PipelineDescriptorExtras}
        , pipelineCache(std::move(init.pipelineCache))
    {
    }
    /// The cache that the driver looks into, and adds to; of the pipeline's own device.
    alignas(detail::Max(alignof(ChainedStruct), alignof(PipelineCache))) PipelineCache pipelineCache = {};
    operator WGPUPipelineDescriptorExtras const &() const noexcept
    {
        return *reinterpret_cast<WGPUPipelineDescriptorExtras const *>(this);
    }
};

/// Chained to DeviceDescriptor, a folder in which the library keeps what the device's pipelines were compiled to,
/// for the next run; see docs/pipeline-cache.md.
struct DevicePipelineCacheFolder : ChainedStruct {
    constexpr DevicePipelineCacheFolder() noexcept : ChainedStruct{nullptr, SType::DevicePipelineCacheFolder} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        StringView path = {};
        uint64_t maxSize = 0;
    };
    DevicePipelineCacheFolder(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::DevicePipelineCacheFolder}
        , path(std::move(init.path))
        , maxSize(std::move(init.maxSize))
    {
    }
    /// The folder; it is made with its parents, for this user alone.
    alignas(detail::Max(alignof(ChainedStruct), alignof(StringView))) StringView path = {};
    /// How many bytes the files of the folder may have together; those that were used least lately go.
    uint64_t maxSize = 0;
    operator WGPUDevicePipelineCacheFolder const &() const noexcept
    {
        return *reinterpret_cast<WGPUDevicePipelineCacheFolder const *>(this);
    }
};

/// The bytes of the push constants that some shader stages see; see PipelineLayoutExtras.
struct PushConstantRange {
    /// The stages that see the range, at least one.
    ShaderStage stages = {};
    /// First byte, a multiple of 4.
    uint32_t start = {};
    /// The byte behind the last one: a multiple of 4 above `start`, and at most the device's `maxImmediateSize`.
    uint32_t end = {};
    operator WGPUPushConstantRange const &() const noexcept
    {
        return *reinterpret_cast<WGPUPushConstantRange const *>(this);
    }
};

/// Chained to PipelineLayoutDescriptor: push constants, which are immediate data declared stage by stage.
struct PipelineLayoutExtras : ChainedStruct {
    constexpr PipelineLayoutExtras() noexcept : ChainedStruct{nullptr, SType::PipelineLayoutExtras} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        size_t pushConstantRangeCount = {};
        PushConstantRange const *pushConstantRanges = nullptr;
    };
    PipelineLayoutExtras(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::PipelineLayoutExtras}
        , pushConstantRangeCount(std::move(init.pushConstantRangeCount))
        , pushConstantRanges(std::move(init.pushConstantRanges))
    {
    }
    /// Elements of `pushConstantRanges`.
    alignas(detail::Max(alignof(ChainedStruct), alignof(size_t))) size_t pushConstantRangeCount = {};
    /// The ranges.
    PushConstantRange const *pushConstantRanges = nullptr;

    /// `pushConstantRangeCount` and `pushConstantRanges` as one.
    constexpr Span<PushConstantRange const> PushConstantRanges() const noexcept { return {pushConstantRanges,
        pushConstantRangeCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    PipelineLayoutExtras &SetPushConstantRanges(Span<PushConstantRange const> list) noexcept
    {
        pushConstantRangeCount = list.size();
        pushConstantRanges = list.data();
        return *this;
    }
    PipelineLayoutExtras &SetPushConstantRanges(std::initializer_list<PushConstantRange>) = delete;
    operator WGPUPipelineLayoutExtras const &() const noexcept
    {
        return *reinterpret_cast<WGPUPipelineLayoutExtras const *>(this);
    }
};

/// Chained to QuerySetDescriptor of type QueryType::PipelineStatistics: which statistics each query counts.
struct QuerySetDescriptorExtras : ChainedStruct {
    constexpr QuerySetDescriptorExtras() noexcept : ChainedStruct{nullptr, SType::QuerySetDescriptorExtras} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        PipelineStatisticName const *pipelineStatistics = nullptr;
        size_t pipelineStatisticCount = {};
    };
    QuerySetDescriptorExtras(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::QuerySetDescriptorExtras}
        , pipelineStatistics(std::move(init.pipelineStatistics))
        , pipelineStatisticCount(std::move(init.pipelineStatisticCount))
    {
    }
    /// The statistics to count, at least one.
    alignas(detail::Max(alignof(ChainedStruct),
        alignof(PipelineStatisticName const *))) PipelineStatisticName const *pipelineStatistics = nullptr;
    /// Elements of `pipelineStatistics`.
    size_t pipelineStatisticCount = {};
    operator WGPUQuerySetDescriptorExtras const &() const noexcept
    {
        return *reinterpret_cast<WGPUQuerySetDescriptorExtras const *>(this);
    }
};

/// Chained to BindGroupLayoutEntry.
struct AccelerationStructureBindingLayout : ChainedStruct {
    constexpr AccelerationStructureBindingLayout() noexcept : ChainedStruct{nullptr,
        SType::AccelerationStructureBindingLayout} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        Bool vertexReturn = false;
    };
    AccelerationStructureBindingLayout(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::AccelerationStructureBindingLayout}
        , vertexReturn(std::move(init.vertexReturn))
    {
    }
    /// Whether the shader asks for vertices of triangles that were hit, as `acceleration_structure<vertex_return>`
    /// does; what is bound is made with AllowRayHitVertexReturn then.
    alignas(detail::Max(alignof(ChainedStruct), alignof(Bool))) Bool vertexReturn = false;
    operator WGPUAccelerationStructureBindingLayout const &() const noexcept
    {
        return *reinterpret_cast<WGPUAccelerationStructureBindingLayout const *>(this);
    }
};

/// Chained to BindGroupEntry in place of its own resource: a TLAS, or several for a binding array.
struct AccelerationStructureBindingEntry : ChainedStruct {
    constexpr AccelerationStructureBindingEntry() noexcept : ChainedStruct{nullptr,
        SType::AccelerationStructureBindingEntry} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        Tlas tlas = {};
        size_t elementCount = 0;
        Tlas const *elements = nullptr;
    };
    AccelerationStructureBindingEntry(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::AccelerationStructureBindingEntry}
        , tlas(std::move(init.tlas))
        , elementCount(std::move(init.elementCount))
        , elements(std::move(init.elements))
    {
    }
    /// The TLAS.
    alignas(detail::Max(alignof(ChainedStruct), alignof(Tlas))) Tlas tlas = {};
    /// Elements of `elements`.
    size_t elementCount = 0;
    /// The elements of a binding array; read during the call only.
    Tlas const *elements = nullptr;

    /// `elementCount` and `elements` as one.
    constexpr Span<Tlas const> Elements() const noexcept { return {elements, elementCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    AccelerationStructureBindingEntry &SetElements(Span<Tlas const> list) noexcept
    {
        elementCount = list.size();
        elements = list.data();
        return *this;
    }
    AccelerationStructureBindingEntry &SetElements(std::initializer_list<Tlas>) = delete;
    operator WGPUAccelerationStructureBindingEntry const &() const noexcept
    {
        return *reinterpret_cast<WGPUAccelerationStructureBindingEntry const *>(this);
    }
};

/// Chained to Limits for the limits of ray tracing, in queries and in device requests alike.
struct RayTracingLimits : ChainedStruct {
    constexpr RayTracingLimits() noexcept : ChainedStruct{nullptr, SType::RayTracingLimits} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        uint32_t maxBlasPrimitiveCount = kLimitU32Undefined;
        uint32_t maxBlasGeometryCount = kLimitU32Undefined;
        uint32_t maxTlasInstanceCount = kLimitU32Undefined;
        uint32_t maxAccelerationStructuresPerShaderStage = kLimitU32Undefined;
        uint32_t maxBindingArrayAccelerationStructureElementsPerShaderStage = kLimitU32Undefined;
    };
    RayTracingLimits(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::RayTracingLimits}
        , maxBlasPrimitiveCount(std::move(init.maxBlasPrimitiveCount))
        , maxBlasGeometryCount(std::move(init.maxBlasGeometryCount))
        , maxTlasInstanceCount(std::move(init.maxTlasInstanceCount))
        , maxAccelerationStructuresPerShaderStage(std::move(init.maxAccelerationStructuresPerShaderStage))
        , maxBindingArrayAccelerationStructureElementsPerShaderStage(std::move(init.maxBindingArrayAccelerationStructureElementsPerShaderStage))
    {
    }
    /// Most triangles or boxes in all geometries of a BLAS, and most vertices in each.
    alignas(detail::Max(alignof(ChainedStruct),
        alignof(uint32_t))) uint32_t maxBlasPrimitiveCount = kLimitU32Undefined;
    /// Most geometries of a BLAS.
    uint32_t maxBlasGeometryCount = kLimitU32Undefined;
    /// Most instances of a TLAS.
    uint32_t maxTlasInstanceCount = kLimitU32Undefined;
    /// Most bindings of a TLAS that one stage sees.
    uint32_t maxAccelerationStructuresPerShaderStage = kLimitU32Undefined;
    /// Most TLAS in binding arrays that one stage sees.
    uint32_t maxBindingArrayAccelerationStructureElementsPerShaderStage = kLimitU32Undefined;
    operator WGPURayTracingLimits const &() const noexcept
    {
        return *reinterpret_cast<WGPURayTracingLimits const *>(this);
    }
};

/// Chained to PrimitiveState for ways of rasterizing beyond the standard.
struct PrimitiveStateExtras : ChainedStruct {
    constexpr PrimitiveStateExtras() noexcept : ChainedStruct{nullptr, SType::PrimitiveStateExtras} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        PolygonMode polygonMode = {};
        Bool conservative = {};
    };
    PrimitiveStateExtras(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::PrimitiveStateExtras}
        , polygonMode(std::move(init.polygonMode))
        , conservative(std::move(init.conservative))
    {
    }
    /// Fill (0), Line or Point.
    alignas(detail::Max(alignof(ChainedStruct), alignof(PolygonMode))) PolygonMode polygonMode = {};
    /// True: every pixel that a triangle touches is drawn.
    Bool conservative = {};
    operator WGPUPrimitiveStateExtras const &() const noexcept
    {
        return *reinterpret_cast<WGPUPrimitiveStateExtras const *>(this);
    }
};

/// Chained to SamplerDescriptor to choose the color beyond the edges for AddressMode::ClampToBorder, which needs
/// FeatureName::AddressModeClampToBorder and, for Zero, FeatureName::AddressModeClampToZero as well.
struct SamplerDescriptorExtras : ChainedStruct {
    constexpr SamplerDescriptorExtras() noexcept : ChainedStruct{nullptr, SType::SamplerDescriptorExtras} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        SamplerBorderColor samplerBorderColor = {};
    };
    SamplerDescriptorExtras(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SamplerDescriptorExtras}
        , samplerBorderColor(std::move(init.samplerBorderColor))
    {
    }
    /// The border color.
    alignas(detail::Max(alignof(ChainedStruct),
        alignof(SamplerBorderColor))) SamplerBorderColor samplerBorderColor = {};
    operator WGPUSamplerDescriptorExtras const &() const noexcept
    {
        return *reinterpret_cast<WGPUSamplerDescriptorExtras const *>(this);
    }
};

/// A preprocessor macro for a GLSL shader, as if the source began with `#define name value`; see ShaderSourceGLSL.
struct ShaderDefine {
    /// The macro's name.
    StringView name = {};
    /// What it expands to; null or empty: nothing.
    StringView value = {};
    operator WGPUShaderDefine const &() const noexcept
    {
        return *reinterpret_cast<WGPUShaderDefine const *>(this);
    }
};

/// Chained to ShaderModuleDescriptor: the module is given as GLSL text with the entry point `main`.
struct ShaderSourceGLSL : ChainedStruct {
    constexpr ShaderSourceGLSL() noexcept : ChainedStruct{nullptr, SType::ShaderSourceGLSL} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        ShaderStage stage = {};
        StringView code = {};
        uint32_t defineCount = {};
        ShaderDefine const *defines = nullptr;
    };
    ShaderSourceGLSL(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::ShaderSourceGLSL}
        , stage(std::move(init.stage))
        , code(std::move(init.code))
        , defineCount(std::move(init.defineCount))
        , defines(std::move(init.defines))
    {
    }
    /// The one stage the shader is for: exactly one flag.
    alignas(detail::Max(alignof(ChainedStruct), alignof(ShaderStage))) ShaderStage stage = {};
    /// The source text, with its `#version` line.
    StringView code = {};
    /// Elements of `defines`.
    uint32_t defineCount = {};
    /// Macros set before the source is read.
    ShaderDefine const *defines = nullptr;

    /// `defineCount` and `defines` as one.
    constexpr Span<ShaderDefine const> Defines() const noexcept { return {defines, defineCount}; }
    /// Sets both. The array stays yours, and must be there when this struct is used.
    ShaderSourceGLSL &SetDefines(Span<ShaderDefine const> list) noexcept
    {
        defineCount = static_cast<uint32_t>(list.size());
        defines = list.data();
        return *this;
    }
    ShaderSourceGLSL &SetDefines(std::initializer_list<ShaderDefine>) = delete;
    operator WGPUShaderSourceGLSL const &() const noexcept
    {
        return *reinterpret_cast<WGPUShaderSourceGLSL const *>(this);
    }
};

/// Chained to SharedBufferMemoryDescriptor to use memory of the program itself, which the GPU then reads and writes
/// in place (VK_EXT_external_memory_host).
struct SharedMemoryHostPointer : ChainedStruct {
    constexpr SharedMemoryHostPointer() noexcept : ChainedStruct{nullptr, SType::SharedMemoryHostPointer} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        void *pointer = nullptr;
        uint64_t pointerSize = {};
    };
    SharedMemoryHostPointer(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SharedMemoryHostPointer}
        , pointer(std::move(init.pointer))
        , pointerSize(std::move(init.pointerSize))
    {
    }
    /// Start of the memory, at the beginning of a page.
    alignas(detail::Max(alignof(ChainedStruct), alignof(void *))) void *pointer = nullptr;
    /// Bytes, whole pages; the buffer may be smaller.
    uint64_t pointerSize = {};
    operator WGPUSharedMemoryHostPointer const &() const noexcept
    {
        return *reinterpret_cast<WGPUSharedMemoryHostPointer const *>(this);
    }
};

/// Chained to SharedTextureMemoryDescriptor to use an image that the program made itself, on the `VkDevice` that
/// Device::GetNativeVulkanDevice() tells.
struct SharedMemoryVulkanImage : ChainedStruct {
    constexpr SharedMemoryVulkanImage() noexcept : ChainedStruct{nullptr, SType::SharedMemoryVulkanImage} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        uint64_t image = {};
    };
    SharedMemoryVulkanImage(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SharedMemoryVulkanImage}
        , image(std::move(init.image))
    {
    }
    /// `VkImage`, with memory and with sharing mode exclusive.
    alignas(detail::Max(alignof(ChainedStruct), alignof(uint64_t))) uint64_t image = {};
    operator WGPUSharedMemoryVulkanImage const &() const noexcept
    {
        return *reinterpret_cast<WGPUSharedMemoryVulkanImage const *>(this);
    }
};

/// Chained to SharedTextureMemoryDescriptor to use the image in a dma-buf of Linux, of one plane, one mip level and
/// one layer: a picture of a camera, of a video decoder or of a compositor.
struct SharedMemoryDmaBuf : ChainedStruct {
    constexpr SharedMemoryDmaBuf() noexcept : ChainedStruct{nullptr, SType::SharedMemoryDmaBuf} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        int32_t fd = {};
        uint64_t drmModifier = {};
        uint64_t offset = {};
        uint64_t stride = {};
    };
    SharedMemoryDmaBuf(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SharedMemoryDmaBuf}
        , fd(std::move(init.fd))
        , drmModifier(std::move(init.drmModifier))
        , offset(std::move(init.offset))
        , stride(std::move(init.stride))
    {
    }
    /// The file descriptor.
    alignas(detail::Max(alignof(ChainedStruct), alignof(int32_t))) int32_t fd = {};
    /// How the texels lie, a DRM_FORMAT_MOD_…; 0, DRM_FORMAT_MOD_LINEAR, is row by row.
    uint64_t drmModifier = {};
    /// Where the image begins, in bytes.
    uint64_t offset = {};
    /// From one row to the next, in bytes.
    uint64_t stride = {};
    operator WGPUSharedMemoryDmaBuf const &() const noexcept
    {
        return *reinterpret_cast<WGPUSharedMemoryDmaBuf const *>(this);
    }
};

/// Chained to SharedBufferMemoryDescriptor to use a buffer that the program made itself, on the `VkDevice` that
/// Device::GetNativeVulkanDevice() tells.
struct SharedMemoryVulkanBuffer : ChainedStruct {
    constexpr SharedMemoryVulkanBuffer() noexcept : ChainedStruct{nullptr, SType::SharedMemoryVulkanBuffer} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        uint64_t buffer = {};
        uint32_t bufferUsage = {};
    };
    SharedMemoryVulkanBuffer(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SharedMemoryVulkanBuffer}
        , buffer(std::move(init.buffer))
        , bufferUsage(std::move(init.bufferUsage))
    {
    }
    /// `VkBuffer`, with memory, with sharing mode exclusive, and not smaller than the descriptor says.
    alignas(detail::Max(alignof(ChainedStruct), alignof(uint64_t))) uint64_t buffer = {};
    /// `VkBufferUsageFlags` that it was made with.
    uint32_t bufferUsage = {};
    operator WGPUSharedMemoryVulkanBuffer const &() const noexcept
    {
        return *reinterpret_cast<WGPUSharedMemoryVulkanBuffer const *>(this);
    }
};

/// Chained to SharedMemoryBeginAccess for a texture: in which layouts its image comes and goes.
struct SharedMemoryVulkanLayouts : ChainedStruct {
    constexpr SharedMemoryVulkanLayouts() noexcept : ChainedStruct{nullptr, SType::SharedMemoryVulkanLayouts} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        uint32_t oldLayout = 1;
        uint32_t newLayout = 1;
        uint32_t endLayout = 1;
    };
    SharedMemoryVulkanLayouts(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SharedMemoryVulkanLayouts}
        , oldLayout(std::move(init.oldLayout))
        , newLayout(std::move(init.newLayout))
        , endLayout(std::move(init.endLayout))
    {
    }
    /// `VkImageLayout` in which the image is before the access.
    alignas(detail::Max(alignof(ChainedStruct), alignof(uint32_t))) uint32_t oldLayout = 1;
    /// `VkImageLayout` that follows it where the image comes from another `VkDevice`, which has released it to
    /// VK_QUEUE_FAMILY_EXTERNAL with `oldLayout` and `newLayout`; both are mostly the same.
    uint32_t newLayout = 1;
    /// `VkImageLayout` in which the image is after the access.
    uint32_t endLayout = 1;
    operator WGPUSharedMemoryVulkanLayouts const &() const noexcept
    {
        return *reinterpret_cast<WGPUSharedMemoryVulkanLayouts const *>(this);
    }
};

/// Chained to SurfaceConfiguration to trade latency against throughput.
struct SurfaceConfigurationExtras : ChainedStruct {
    constexpr SurfaceConfigurationExtras() noexcept : ChainedStruct{nullptr, SType::SurfaceConfigurationExtras} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        uint32_t desiredMaximumFrameLatency = {};
    };
    SurfaceConfigurationExtras(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SurfaceConfigurationExtras}
        , desiredMaximumFrameLatency(std::move(init.desiredMaximumFrameLatency))
    {
    }
    /// Frames that may wait between drawing and screen.
    alignas(detail::Max(alignof(ChainedStruct), alignof(uint32_t))) uint32_t desiredMaximumFrameLatency = {};
    operator WGPUSurfaceConfigurationExtras const &() const noexcept
    {
        return *reinterpret_cast<WGPUSurfaceConfigurationExtras const *>(this);
    }
};

/// Chained to SurfaceDescriptor: the surface shows in a WinUI `SwapChainPanel` (Direct3D 12 only).
struct SurfaceSourceSwapChainPanel : ChainedStruct {
    constexpr SurfaceSourceSwapChainPanel() noexcept : ChainedStruct{nullptr, SType::SurfaceSourceSwapChainPanel} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        void *panelNative = nullptr;
    };
    SurfaceSourceSwapChainPanel(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::SurfaceSourceSwapChainPanel}
        , panelNative(std::move(init.panelNative))
    {
    }
    /// The panel's `ISwapChainPanelNative *`, which must outlive the surface.
    alignas(detail::Max(alignof(ChainedStruct), alignof(void *))) void *panelNative = nullptr;
    operator WGPUSurfaceSourceSwapChainPanel const &() const noexcept
    {
        return *reinterpret_cast<WGPUSurfaceSourceSwapChainPanel const *>(this);
    }
};

/// Chained to InstanceDescriptor.
struct VulkanInstance : ChainedStruct {
    constexpr VulkanInstance() noexcept : ChainedStruct{nullptr, SType::VulkanInstance} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        void *getInstanceProcAddr = nullptr;
        void *instance = nullptr;
        uint32_t apiVersion = 0;
        StringView extensions = {};
        WGPUVulkanReleasedCallback callback = {};
        void *userdata1 = nullptr;
        void *userdata2 = nullptr;
    };
    VulkanInstance(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::VulkanInstance}
        , getInstanceProcAddr(std::move(init.getInstanceProcAddr))
        , instance(std::move(init.instance))
        , apiVersion(std::move(init.apiVersion))
        , extensions(std::move(init.extensions))
        , callback(std::move(init.callback))
        , userdata1(std::move(init.userdata1))
        , userdata2(std::move(init.userdata2))
    {
    }
    /// `PFN_vkGetInstanceProcAddr`.
    alignas(detail::Max(alignof(ChainedStruct), alignof(void *))) void *getInstanceProcAddr = nullptr;
    /// `VkInstance`.
    void *instance = nullptr;
    /// `VkApplicationInfo::apiVersion` that the instance was made with, 1.1 or later.
    uint32_t apiVersion = 0;
    /// The extensions that were enabled, with a space between them.
    StringView extensions = {};
    /// Called once, when the last object of this instance is gone, or its creation has failed; at the end of the
    /// call that released it, on its thread.
    WGPUVulkanReleasedCallback callback = {};
    /// First of the application's two pointers, passed to the callback untouched.
    void *userdata1 = nullptr;
    /// Second of the application's two pointers, passed to the callback untouched.
    void *userdata2 = nullptr;
    operator WGPUVulkanInstance const &() const noexcept
    {
        return *reinterpret_cast<WGPUVulkanInstance const *>(this);
    }
};

/// Chained to DeviceDescriptor.
struct VulkanDevice : ChainedStruct {
    constexpr VulkanDevice() noexcept : ChainedStruct{nullptr, SType::VulkanDevice} {}
    /// All that can be set, to be named in braces.
    struct Init {
        ChainedStruct const *nextInChain = nullptr;
        void *device = nullptr;
        uint32_t queueFamilyIndex = 0;
        uint32_t queueIndex = 0;
        StringView extensions = {};
        WGPUVulkanReleasedCallback callback = {};
        void *userdata1 = nullptr;
        void *userdata2 = nullptr;
    };
    VulkanDevice(Init &&init) noexcept
        : ChainedStruct{init.nextInChain, SType::VulkanDevice}
        , device(std::move(init.device))
        , queueFamilyIndex(std::move(init.queueFamilyIndex))
        , queueIndex(std::move(init.queueIndex))
        , extensions(std::move(init.extensions))
        , callback(std::move(init.callback))
        , userdata1(std::move(init.userdata1))
        , userdata2(std::move(init.userdata2))
    {
    }
    /// `VkDevice`.
    alignas(detail::Max(alignof(ChainedStruct), alignof(void *))) void *device = nullptr;
    /// The family of the queue, one with graphics and compute.
    uint32_t queueFamilyIndex = 0;
    /// The index of the queue in its family.
    uint32_t queueIndex = 0;
    /// The extensions that were enabled, with a space between them: at least those that
    /// Adapter::GetVulkanDeviceNeeds() tells.
    StringView extensions = {};
    /// Called once, when the last object of this device is gone, or the request has failed; at the end of the call
    /// that released it, on its thread.
    WGPUVulkanReleasedCallback callback = {};
    /// First of the application's two pointers, passed to the callback untouched.
    void *userdata1 = nullptr;
    /// Second of the application's two pointers, passed to the callback untouched.
    void *userdata2 = nullptr;
    operator WGPUVulkanDevice const &() const noexcept
    {
        return *reinterpret_cast<WGPUVulkanDevice const *>(this);
    }
};

namespace detail {

/// What a device calls, for as long as it may: until it has told that it is lost. A copy of what the descriptor has,
/// which may be gone by then.
struct DeviceCallbacks {
    Held<WGPUDeviceLostCallbackInfo> lost;
    Held<WGPUUncapturedErrorCallbackInfo> error;

    static constexpr size_t deviceLostCallbackInfo_at = offsetof(DeviceDescriptor, deviceLostCallbackInfo);
    static constexpr size_t uncapturedErrorCallbackInfo_at = offsetof(DeviceDescriptor,
        uncapturedErrorCallbackInfo);

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

static_assert(sizeof(InstanceLimits) == sizeof(WGPUInstanceLimits));
static_assert(alignof(InstanceLimits) == alignof(WGPUInstanceLimits));
static_assert(offsetof(InstanceLimits, nextInChain) == offsetof(WGPUInstanceLimits, nextInChain));
static_assert(offsetof(InstanceLimits, timedWaitAnyMaxCount) == offsetof(WGPUInstanceLimits, timedWaitAnyMaxCount));
static_assert(sizeof(InstanceDescriptor) == sizeof(WGPUInstanceDescriptor));
static_assert(alignof(InstanceDescriptor) == alignof(WGPUInstanceDescriptor));
static_assert(offsetof(InstanceDescriptor, nextInChain) == offsetof(WGPUInstanceDescriptor, nextInChain));
static_assert(offsetof(InstanceDescriptor, requiredFeatureCount) == offsetof(WGPUInstanceDescriptor,
    requiredFeatureCount));
static_assert(offsetof(InstanceDescriptor, requiredFeatures) == offsetof(WGPUInstanceDescriptor, requiredFeatures));
static_assert(offsetof(InstanceDescriptor, requiredLimits) == offsetof(WGPUInstanceDescriptor, requiredLimits));
static_assert(sizeof(SupportedInstanceFeatures) == sizeof(WGPUSupportedInstanceFeatures));
static_assert(alignof(SupportedInstanceFeatures) == alignof(WGPUSupportedInstanceFeatures));
static_assert(offsetof(SupportedInstanceFeatures, featureCount) == offsetof(WGPUSupportedInstanceFeatures,
    featureCount));
static_assert(offsetof(SupportedInstanceFeatures, features) == offsetof(WGPUSupportedInstanceFeatures, features));
static_assert(sizeof(SurfaceDescriptor) == sizeof(WGPUSurfaceDescriptor));
static_assert(alignof(SurfaceDescriptor) == alignof(WGPUSurfaceDescriptor));
static_assert(offsetof(SurfaceDescriptor, nextInChain) == offsetof(WGPUSurfaceDescriptor, nextInChain));
static_assert(offsetof(SurfaceDescriptor, label) == offsetof(WGPUSurfaceDescriptor, label));
static_assert(sizeof(SupportedWGSLLanguageFeatures) == sizeof(WGPUSupportedWGSLLanguageFeatures));
static_assert(alignof(SupportedWGSLLanguageFeatures) == alignof(WGPUSupportedWGSLLanguageFeatures));
static_assert(offsetof(SupportedWGSLLanguageFeatures, featureCount) == offsetof(WGPUSupportedWGSLLanguageFeatures,
    featureCount));
static_assert(offsetof(SupportedWGSLLanguageFeatures, features) == offsetof(WGPUSupportedWGSLLanguageFeatures,
    features));
static_assert(sizeof(Future) == sizeof(WGPUFuture));
static_assert(alignof(Future) == alignof(WGPUFuture));
static_assert(offsetof(Future, id) == offsetof(WGPUFuture, id));
static_assert(sizeof(RequestAdapterOptions) == sizeof(WGPURequestAdapterOptions));
static_assert(alignof(RequestAdapterOptions) == alignof(WGPURequestAdapterOptions));
static_assert(offsetof(RequestAdapterOptions, nextInChain) == offsetof(WGPURequestAdapterOptions, nextInChain));
static_assert(offsetof(RequestAdapterOptions, featureLevel) == offsetof(WGPURequestAdapterOptions, featureLevel));
static_assert(offsetof(RequestAdapterOptions, powerPreference) == offsetof(WGPURequestAdapterOptions,
    powerPreference));
static_assert(offsetof(RequestAdapterOptions, forceFallbackAdapter) == offsetof(WGPURequestAdapterOptions,
    forceFallbackAdapter));
static_assert(offsetof(RequestAdapterOptions, backendType) == offsetof(WGPURequestAdapterOptions, backendType));
static_assert(offsetof(RequestAdapterOptions, compatibleSurface) == offsetof(WGPURequestAdapterOptions,
    compatibleSurface));
static_assert(sizeof(FutureWaitInfo) == sizeof(WGPUFutureWaitInfo));
static_assert(alignof(FutureWaitInfo) == alignof(WGPUFutureWaitInfo));
static_assert(offsetof(FutureWaitInfo, future) == offsetof(WGPUFutureWaitInfo, future));
static_assert(offsetof(FutureWaitInfo, completed) == offsetof(WGPUFutureWaitInfo, completed));
static_assert(sizeof(SupportedFeatures) == sizeof(WGPUSupportedFeatures));
static_assert(alignof(SupportedFeatures) == alignof(WGPUSupportedFeatures));
static_assert(offsetof(SupportedFeatures, featureCount) == offsetof(WGPUSupportedFeatures, featureCount));
static_assert(offsetof(SupportedFeatures, features) == offsetof(WGPUSupportedFeatures, features));
static_assert(sizeof(AdapterInfo) == sizeof(WGPUAdapterInfo));
static_assert(alignof(AdapterInfo) == alignof(WGPUAdapterInfo));
static_assert(offsetof(AdapterInfo, nextInChain) == offsetof(WGPUAdapterInfo, nextInChain));
static_assert(offsetof(AdapterInfo, vendor) == offsetof(WGPUAdapterInfo, vendor));
static_assert(offsetof(AdapterInfo, architecture) == offsetof(WGPUAdapterInfo, architecture));
static_assert(offsetof(AdapterInfo, device) == offsetof(WGPUAdapterInfo, device));
static_assert(offsetof(AdapterInfo, description) == offsetof(WGPUAdapterInfo, description));
static_assert(offsetof(AdapterInfo, backendType) == offsetof(WGPUAdapterInfo, backendType));
static_assert(offsetof(AdapterInfo, adapterType) == offsetof(WGPUAdapterInfo, adapterType));
static_assert(offsetof(AdapterInfo, vendorID) == offsetof(WGPUAdapterInfo, vendorID));
static_assert(offsetof(AdapterInfo, deviceID) == offsetof(WGPUAdapterInfo, deviceID));
static_assert(offsetof(AdapterInfo, subgroupMinSize) == offsetof(WGPUAdapterInfo, subgroupMinSize));
static_assert(offsetof(AdapterInfo, subgroupMaxSize) == offsetof(WGPUAdapterInfo, subgroupMaxSize));
static_assert(sizeof(Limits) == sizeof(WGPULimits));
static_assert(alignof(Limits) == alignof(WGPULimits));
static_assert(offsetof(Limits, nextInChain) == offsetof(WGPULimits, nextInChain));
static_assert(offsetof(Limits, maxTextureDimension1D) == offsetof(WGPULimits, maxTextureDimension1D));
static_assert(offsetof(Limits, maxTextureDimension2D) == offsetof(WGPULimits, maxTextureDimension2D));
static_assert(offsetof(Limits, maxTextureDimension3D) == offsetof(WGPULimits, maxTextureDimension3D));
static_assert(offsetof(Limits, maxTextureArrayLayers) == offsetof(WGPULimits, maxTextureArrayLayers));
static_assert(offsetof(Limits, maxBindGroups) == offsetof(WGPULimits, maxBindGroups));
static_assert(offsetof(Limits, maxBindGroupsPlusVertexBuffers) == offsetof(WGPULimits,
    maxBindGroupsPlusVertexBuffers));
static_assert(offsetof(Limits, maxBindingsPerBindGroup) == offsetof(WGPULimits, maxBindingsPerBindGroup));
static_assert(offsetof(Limits, maxDynamicUniformBuffersPerPipelineLayout) == offsetof(WGPULimits,
    maxDynamicUniformBuffersPerPipelineLayout));
static_assert(offsetof(Limits, maxDynamicStorageBuffersPerPipelineLayout) == offsetof(WGPULimits,
    maxDynamicStorageBuffersPerPipelineLayout));
static_assert(offsetof(Limits, maxSampledTexturesPerShaderStage) == offsetof(WGPULimits,
    maxSampledTexturesPerShaderStage));
static_assert(offsetof(Limits, maxSamplersPerShaderStage) == offsetof(WGPULimits, maxSamplersPerShaderStage));
static_assert(offsetof(Limits, maxStorageBuffersPerShaderStage) == offsetof(WGPULimits,
    maxStorageBuffersPerShaderStage));
static_assert(offsetof(Limits, maxStorageTexturesPerShaderStage) == offsetof(WGPULimits,
    maxStorageTexturesPerShaderStage));
static_assert(offsetof(Limits, maxUniformBuffersPerShaderStage) == offsetof(WGPULimits,
    maxUniformBuffersPerShaderStage));
static_assert(offsetof(Limits, maxUniformBufferBindingSize) == offsetof(WGPULimits, maxUniformBufferBindingSize));
static_assert(offsetof(Limits, maxStorageBufferBindingSize) == offsetof(WGPULimits, maxStorageBufferBindingSize));
static_assert(offsetof(Limits, minUniformBufferOffsetAlignment) == offsetof(WGPULimits,
    minUniformBufferOffsetAlignment));
static_assert(offsetof(Limits, minStorageBufferOffsetAlignment) == offsetof(WGPULimits,
    minStorageBufferOffsetAlignment));
static_assert(offsetof(Limits, maxVertexBuffers) == offsetof(WGPULimits, maxVertexBuffers));
static_assert(offsetof(Limits, maxBufferSize) == offsetof(WGPULimits, maxBufferSize));
static_assert(offsetof(Limits, maxVertexAttributes) == offsetof(WGPULimits, maxVertexAttributes));
static_assert(offsetof(Limits, maxVertexBufferArrayStride) == offsetof(WGPULimits, maxVertexBufferArrayStride));
static_assert(offsetof(Limits, maxInterStageShaderVariables) == offsetof(WGPULimits, maxInterStageShaderVariables));
static_assert(offsetof(Limits, maxColorAttachments) == offsetof(WGPULimits, maxColorAttachments));
static_assert(offsetof(Limits, maxColorAttachmentBytesPerSample) == offsetof(WGPULimits,
    maxColorAttachmentBytesPerSample));
static_assert(offsetof(Limits, maxComputeWorkgroupStorageSize) == offsetof(WGPULimits,
    maxComputeWorkgroupStorageSize));
static_assert(offsetof(Limits, maxComputeInvocationsPerWorkgroup) == offsetof(WGPULimits,
    maxComputeInvocationsPerWorkgroup));
static_assert(offsetof(Limits, maxComputeWorkgroupSizeX) == offsetof(WGPULimits, maxComputeWorkgroupSizeX));
static_assert(offsetof(Limits, maxComputeWorkgroupSizeY) == offsetof(WGPULimits, maxComputeWorkgroupSizeY));
static_assert(offsetof(Limits, maxComputeWorkgroupSizeZ) == offsetof(WGPULimits, maxComputeWorkgroupSizeZ));
static_assert(offsetof(Limits, maxComputeWorkgroupsPerDimension) == offsetof(WGPULimits,
    maxComputeWorkgroupsPerDimension));
static_assert(offsetof(Limits, maxImmediateSize) == offsetof(WGPULimits, maxImmediateSize));
static_assert(sizeof(QueueDescriptor) == sizeof(WGPUQueueDescriptor));
static_assert(alignof(QueueDescriptor) == alignof(WGPUQueueDescriptor));
static_assert(offsetof(QueueDescriptor, nextInChain) == offsetof(WGPUQueueDescriptor, nextInChain));
static_assert(offsetof(QueueDescriptor, label) == offsetof(WGPUQueueDescriptor, label));
static_assert(sizeof(DeviceDescriptor) == sizeof(WGPUDeviceDescriptor));
static_assert(alignof(DeviceDescriptor) == alignof(WGPUDeviceDescriptor));
static_assert(offsetof(DeviceDescriptor, nextInChain) == offsetof(WGPUDeviceDescriptor, nextInChain));
static_assert(offsetof(DeviceDescriptor, label) == offsetof(WGPUDeviceDescriptor, label));
static_assert(offsetof(DeviceDescriptor, requiredFeatureCount) == offsetof(WGPUDeviceDescriptor,
    requiredFeatureCount));
static_assert(offsetof(DeviceDescriptor, requiredFeatures) == offsetof(WGPUDeviceDescriptor, requiredFeatures));
static_assert(offsetof(DeviceDescriptor, requiredLimits) == offsetof(WGPUDeviceDescriptor, requiredLimits));
static_assert(offsetof(DeviceDescriptor, defaultQueue) == offsetof(WGPUDeviceDescriptor, defaultQueue));
static_assert(detail::DeviceCallbacks::deviceLostCallbackInfo_at == offsetof(WGPUDeviceDescriptor,
    deviceLostCallbackInfo));
static_assert(detail::DeviceCallbacks::uncapturedErrorCallbackInfo_at == offsetof(WGPUDeviceDescriptor,
    uncapturedErrorCallbackInfo));
static_assert(sizeof(PassTimestampWrites) == sizeof(WGPUPassTimestampWrites));
static_assert(alignof(PassTimestampWrites) == alignof(WGPUPassTimestampWrites));
static_assert(offsetof(PassTimestampWrites, nextInChain) == offsetof(WGPUPassTimestampWrites, nextInChain));
static_assert(offsetof(PassTimestampWrites, querySet) == offsetof(WGPUPassTimestampWrites, querySet));
static_assert(offsetof(PassTimestampWrites, beginningOfPassWriteIndex) == offsetof(WGPUPassTimestampWrites,
    beginningOfPassWriteIndex));
static_assert(offsetof(PassTimestampWrites, endOfPassWriteIndex) == offsetof(WGPUPassTimestampWrites,
    endOfPassWriteIndex));
static_assert(sizeof(ComputePassDescriptor) == sizeof(WGPUComputePassDescriptor));
static_assert(alignof(ComputePassDescriptor) == alignof(WGPUComputePassDescriptor));
static_assert(offsetof(ComputePassDescriptor, nextInChain) == offsetof(WGPUComputePassDescriptor, nextInChain));
static_assert(offsetof(ComputePassDescriptor, label) == offsetof(WGPUComputePassDescriptor, label));
static_assert(offsetof(ComputePassDescriptor, timestampWrites) == offsetof(WGPUComputePassDescriptor,
    timestampWrites));
static_assert(sizeof(Color) == sizeof(WGPUColor));
static_assert(alignof(Color) == alignof(WGPUColor));
static_assert(offsetof(Color, r) == offsetof(WGPUColor, r));
static_assert(offsetof(Color, g) == offsetof(WGPUColor, g));
static_assert(offsetof(Color, b) == offsetof(WGPUColor, b));
static_assert(offsetof(Color, a) == offsetof(WGPUColor, a));
static_assert(sizeof(RenderPassColorAttachment) == sizeof(WGPURenderPassColorAttachment));
static_assert(alignof(RenderPassColorAttachment) == alignof(WGPURenderPassColorAttachment));
static_assert(offsetof(RenderPassColorAttachment, nextInChain) == offsetof(WGPURenderPassColorAttachment,
    nextInChain));
static_assert(offsetof(RenderPassColorAttachment, view) == offsetof(WGPURenderPassColorAttachment, view));
static_assert(offsetof(RenderPassColorAttachment, depthSlice) == offsetof(WGPURenderPassColorAttachment,
    depthSlice));
static_assert(offsetof(RenderPassColorAttachment, resolveTarget) == offsetof(WGPURenderPassColorAttachment,
    resolveTarget));
static_assert(offsetof(RenderPassColorAttachment, loadOp) == offsetof(WGPURenderPassColorAttachment, loadOp));
static_assert(offsetof(RenderPassColorAttachment, storeOp) == offsetof(WGPURenderPassColorAttachment, storeOp));
static_assert(offsetof(RenderPassColorAttachment, clearValue) == offsetof(WGPURenderPassColorAttachment,
    clearValue));
static_assert(sizeof(RenderPassDepthStencilAttachment) == sizeof(WGPURenderPassDepthStencilAttachment));
static_assert(alignof(RenderPassDepthStencilAttachment) == alignof(WGPURenderPassDepthStencilAttachment));
static_assert(offsetof(RenderPassDepthStencilAttachment,
    nextInChain) == offsetof(WGPURenderPassDepthStencilAttachment, nextInChain));
static_assert(offsetof(RenderPassDepthStencilAttachment, view) == offsetof(WGPURenderPassDepthStencilAttachment,
    view));
static_assert(offsetof(RenderPassDepthStencilAttachment,
    depthLoadOp) == offsetof(WGPURenderPassDepthStencilAttachment, depthLoadOp));
static_assert(offsetof(RenderPassDepthStencilAttachment,
    depthStoreOp) == offsetof(WGPURenderPassDepthStencilAttachment, depthStoreOp));
static_assert(offsetof(RenderPassDepthStencilAttachment,
    depthClearValue) == offsetof(WGPURenderPassDepthStencilAttachment, depthClearValue));
static_assert(offsetof(RenderPassDepthStencilAttachment,
    depthReadOnly) == offsetof(WGPURenderPassDepthStencilAttachment, depthReadOnly));
static_assert(offsetof(RenderPassDepthStencilAttachment,
    stencilLoadOp) == offsetof(WGPURenderPassDepthStencilAttachment, stencilLoadOp));
static_assert(offsetof(RenderPassDepthStencilAttachment,
    stencilStoreOp) == offsetof(WGPURenderPassDepthStencilAttachment, stencilStoreOp));
static_assert(offsetof(RenderPassDepthStencilAttachment,
    stencilClearValue) == offsetof(WGPURenderPassDepthStencilAttachment, stencilClearValue));
static_assert(offsetof(RenderPassDepthStencilAttachment,
    stencilReadOnly) == offsetof(WGPURenderPassDepthStencilAttachment, stencilReadOnly));
static_assert(sizeof(RenderPassDescriptor) == sizeof(WGPURenderPassDescriptor));
static_assert(alignof(RenderPassDescriptor) == alignof(WGPURenderPassDescriptor));
static_assert(offsetof(RenderPassDescriptor, nextInChain) == offsetof(WGPURenderPassDescriptor, nextInChain));
static_assert(offsetof(RenderPassDescriptor, label) == offsetof(WGPURenderPassDescriptor, label));
static_assert(offsetof(RenderPassDescriptor, colorAttachmentCount) == offsetof(WGPURenderPassDescriptor,
    colorAttachmentCount));
static_assert(offsetof(RenderPassDescriptor, colorAttachments) == offsetof(WGPURenderPassDescriptor,
    colorAttachments));
static_assert(offsetof(RenderPassDescriptor, depthStencilAttachment) == offsetof(WGPURenderPassDescriptor,
    depthStencilAttachment));
static_assert(offsetof(RenderPassDescriptor, occlusionQuerySet) == offsetof(WGPURenderPassDescriptor,
    occlusionQuerySet));
static_assert(offsetof(RenderPassDescriptor, timestampWrites) == offsetof(WGPURenderPassDescriptor,
    timestampWrites));
static_assert(sizeof(TexelCopyBufferLayout) == sizeof(WGPUTexelCopyBufferLayout));
static_assert(alignof(TexelCopyBufferLayout) == alignof(WGPUTexelCopyBufferLayout));
static_assert(offsetof(TexelCopyBufferLayout, offset) == offsetof(WGPUTexelCopyBufferLayout, offset));
static_assert(offsetof(TexelCopyBufferLayout, bytesPerRow) == offsetof(WGPUTexelCopyBufferLayout, bytesPerRow));
static_assert(offsetof(TexelCopyBufferLayout, rowsPerImage) == offsetof(WGPUTexelCopyBufferLayout, rowsPerImage));
static_assert(sizeof(TexelCopyBufferInfo) == sizeof(WGPUTexelCopyBufferInfo));
static_assert(alignof(TexelCopyBufferInfo) == alignof(WGPUTexelCopyBufferInfo));
static_assert(offsetof(TexelCopyBufferInfo, layout) == offsetof(WGPUTexelCopyBufferInfo, layout));
static_assert(offsetof(TexelCopyBufferInfo, buffer) == offsetof(WGPUTexelCopyBufferInfo, buffer));
static_assert(sizeof(Origin3D) == sizeof(WGPUOrigin3D));
static_assert(alignof(Origin3D) == alignof(WGPUOrigin3D));
static_assert(offsetof(Origin3D, x) == offsetof(WGPUOrigin3D, x));
static_assert(offsetof(Origin3D, y) == offsetof(WGPUOrigin3D, y));
static_assert(offsetof(Origin3D, z) == offsetof(WGPUOrigin3D, z));
static_assert(sizeof(TexelCopyTextureInfo) == sizeof(WGPUTexelCopyTextureInfo));
static_assert(alignof(TexelCopyTextureInfo) == alignof(WGPUTexelCopyTextureInfo));
static_assert(offsetof(TexelCopyTextureInfo, texture) == offsetof(WGPUTexelCopyTextureInfo, texture));
static_assert(offsetof(TexelCopyTextureInfo, mipLevel) == offsetof(WGPUTexelCopyTextureInfo, mipLevel));
static_assert(offsetof(TexelCopyTextureInfo, origin) == offsetof(WGPUTexelCopyTextureInfo, origin));
static_assert(offsetof(TexelCopyTextureInfo, aspect) == offsetof(WGPUTexelCopyTextureInfo, aspect));
static_assert(sizeof(Extent3D) == sizeof(WGPUExtent3D));
static_assert(alignof(Extent3D) == alignof(WGPUExtent3D));
static_assert(offsetof(Extent3D, width) == offsetof(WGPUExtent3D, width));
static_assert(offsetof(Extent3D, height) == offsetof(WGPUExtent3D, height));
static_assert(offsetof(Extent3D, depthOrArrayLayers) == offsetof(WGPUExtent3D, depthOrArrayLayers));
static_assert(sizeof(CommandBufferDescriptor) == sizeof(WGPUCommandBufferDescriptor));
static_assert(alignof(CommandBufferDescriptor) == alignof(WGPUCommandBufferDescriptor));
static_assert(offsetof(CommandBufferDescriptor, nextInChain) == offsetof(WGPUCommandBufferDescriptor, nextInChain));
static_assert(offsetof(CommandBufferDescriptor, label) == offsetof(WGPUCommandBufferDescriptor, label));
static_assert(sizeof(BindGroupEntry) == sizeof(WGPUBindGroupEntry));
static_assert(alignof(BindGroupEntry) == alignof(WGPUBindGroupEntry));
static_assert(offsetof(BindGroupEntry, nextInChain) == offsetof(WGPUBindGroupEntry, nextInChain));
static_assert(offsetof(BindGroupEntry, binding) == offsetof(WGPUBindGroupEntry, binding));
static_assert(offsetof(BindGroupEntry, buffer) == offsetof(WGPUBindGroupEntry, buffer));
static_assert(offsetof(BindGroupEntry, offset) == offsetof(WGPUBindGroupEntry, offset));
static_assert(offsetof(BindGroupEntry, size) == offsetof(WGPUBindGroupEntry, size));
static_assert(offsetof(BindGroupEntry, sampler) == offsetof(WGPUBindGroupEntry, sampler));
static_assert(offsetof(BindGroupEntry, textureView) == offsetof(WGPUBindGroupEntry, textureView));
static_assert(sizeof(BindGroupDescriptor) == sizeof(WGPUBindGroupDescriptor));
static_assert(alignof(BindGroupDescriptor) == alignof(WGPUBindGroupDescriptor));
static_assert(offsetof(BindGroupDescriptor, nextInChain) == offsetof(WGPUBindGroupDescriptor, nextInChain));
static_assert(offsetof(BindGroupDescriptor, label) == offsetof(WGPUBindGroupDescriptor, label));
static_assert(offsetof(BindGroupDescriptor, layout) == offsetof(WGPUBindGroupDescriptor, layout));
static_assert(offsetof(BindGroupDescriptor, entryCount) == offsetof(WGPUBindGroupDescriptor, entryCount));
static_assert(offsetof(BindGroupDescriptor, entries) == offsetof(WGPUBindGroupDescriptor, entries));
static_assert(sizeof(BufferBindingLayout) == sizeof(WGPUBufferBindingLayout));
static_assert(alignof(BufferBindingLayout) == alignof(WGPUBufferBindingLayout));
static_assert(offsetof(BufferBindingLayout, nextInChain) == offsetof(WGPUBufferBindingLayout, nextInChain));
static_assert(offsetof(BufferBindingLayout, type) == offsetof(WGPUBufferBindingLayout, type));
static_assert(offsetof(BufferBindingLayout, hasDynamicOffset) == offsetof(WGPUBufferBindingLayout,
    hasDynamicOffset));
static_assert(offsetof(BufferBindingLayout, minBindingSize) == offsetof(WGPUBufferBindingLayout, minBindingSize));
static_assert(sizeof(SamplerBindingLayout) == sizeof(WGPUSamplerBindingLayout));
static_assert(alignof(SamplerBindingLayout) == alignof(WGPUSamplerBindingLayout));
static_assert(offsetof(SamplerBindingLayout, nextInChain) == offsetof(WGPUSamplerBindingLayout, nextInChain));
static_assert(offsetof(SamplerBindingLayout, type) == offsetof(WGPUSamplerBindingLayout, type));
static_assert(sizeof(TextureBindingLayout) == sizeof(WGPUTextureBindingLayout));
static_assert(alignof(TextureBindingLayout) == alignof(WGPUTextureBindingLayout));
static_assert(offsetof(TextureBindingLayout, nextInChain) == offsetof(WGPUTextureBindingLayout, nextInChain));
static_assert(offsetof(TextureBindingLayout, sampleType) == offsetof(WGPUTextureBindingLayout, sampleType));
static_assert(offsetof(TextureBindingLayout, viewDimension) == offsetof(WGPUTextureBindingLayout, viewDimension));
static_assert(offsetof(TextureBindingLayout, multisampled) == offsetof(WGPUTextureBindingLayout, multisampled));
static_assert(sizeof(StorageTextureBindingLayout) == sizeof(WGPUStorageTextureBindingLayout));
static_assert(alignof(StorageTextureBindingLayout) == alignof(WGPUStorageTextureBindingLayout));
static_assert(offsetof(StorageTextureBindingLayout, nextInChain) == offsetof(WGPUStorageTextureBindingLayout,
    nextInChain));
static_assert(offsetof(StorageTextureBindingLayout, access) == offsetof(WGPUStorageTextureBindingLayout, access));
static_assert(offsetof(StorageTextureBindingLayout, format) == offsetof(WGPUStorageTextureBindingLayout, format));
static_assert(offsetof(StorageTextureBindingLayout, viewDimension) == offsetof(WGPUStorageTextureBindingLayout,
    viewDimension));
static_assert(sizeof(BindGroupLayoutEntry) == sizeof(WGPUBindGroupLayoutEntry));
static_assert(alignof(BindGroupLayoutEntry) == alignof(WGPUBindGroupLayoutEntry));
static_assert(offsetof(BindGroupLayoutEntry, nextInChain) == offsetof(WGPUBindGroupLayoutEntry, nextInChain));
static_assert(offsetof(BindGroupLayoutEntry, binding) == offsetof(WGPUBindGroupLayoutEntry, binding));
static_assert(offsetof(BindGroupLayoutEntry, visibility) == offsetof(WGPUBindGroupLayoutEntry, visibility));
static_assert(offsetof(BindGroupLayoutEntry, bindingArraySize) == offsetof(WGPUBindGroupLayoutEntry,
    bindingArraySize));
static_assert(offsetof(BindGroupLayoutEntry, buffer) == offsetof(WGPUBindGroupLayoutEntry, buffer));
static_assert(offsetof(BindGroupLayoutEntry, sampler) == offsetof(WGPUBindGroupLayoutEntry, sampler));
static_assert(offsetof(BindGroupLayoutEntry, texture) == offsetof(WGPUBindGroupLayoutEntry, texture));
static_assert(offsetof(BindGroupLayoutEntry, storageTexture) == offsetof(WGPUBindGroupLayoutEntry, storageTexture));
static_assert(sizeof(BindGroupLayoutDescriptor) == sizeof(WGPUBindGroupLayoutDescriptor));
static_assert(alignof(BindGroupLayoutDescriptor) == alignof(WGPUBindGroupLayoutDescriptor));
static_assert(offsetof(BindGroupLayoutDescriptor, nextInChain) == offsetof(WGPUBindGroupLayoutDescriptor,
    nextInChain));
static_assert(offsetof(BindGroupLayoutDescriptor, label) == offsetof(WGPUBindGroupLayoutDescriptor, label));
static_assert(offsetof(BindGroupLayoutDescriptor, entryCount) == offsetof(WGPUBindGroupLayoutDescriptor,
    entryCount));
static_assert(offsetof(BindGroupLayoutDescriptor, entries) == offsetof(WGPUBindGroupLayoutDescriptor, entries));
static_assert(sizeof(BufferDescriptor) == sizeof(WGPUBufferDescriptor));
static_assert(alignof(BufferDescriptor) == alignof(WGPUBufferDescriptor));
static_assert(offsetof(BufferDescriptor, nextInChain) == offsetof(WGPUBufferDescriptor, nextInChain));
static_assert(offsetof(BufferDescriptor, label) == offsetof(WGPUBufferDescriptor, label));
static_assert(offsetof(BufferDescriptor, usage) == offsetof(WGPUBufferDescriptor, usage));
static_assert(offsetof(BufferDescriptor, size) == offsetof(WGPUBufferDescriptor, size));
static_assert(offsetof(BufferDescriptor, mappedAtCreation) == offsetof(WGPUBufferDescriptor, mappedAtCreation));
static_assert(sizeof(CommandEncoderDescriptor) == sizeof(WGPUCommandEncoderDescriptor));
static_assert(alignof(CommandEncoderDescriptor) == alignof(WGPUCommandEncoderDescriptor));
static_assert(offsetof(CommandEncoderDescriptor, nextInChain) == offsetof(WGPUCommandEncoderDescriptor,
    nextInChain));
static_assert(offsetof(CommandEncoderDescriptor, label) == offsetof(WGPUCommandEncoderDescriptor, label));
static_assert(sizeof(ConstantEntry) == sizeof(WGPUConstantEntry));
static_assert(alignof(ConstantEntry) == alignof(WGPUConstantEntry));
static_assert(offsetof(ConstantEntry, nextInChain) == offsetof(WGPUConstantEntry, nextInChain));
static_assert(offsetof(ConstantEntry, key) == offsetof(WGPUConstantEntry, key));
static_assert(offsetof(ConstantEntry, value) == offsetof(WGPUConstantEntry, value));
static_assert(sizeof(ComputeState) == sizeof(WGPUComputeState));
static_assert(alignof(ComputeState) == alignof(WGPUComputeState));
static_assert(offsetof(ComputeState, nextInChain) == offsetof(WGPUComputeState, nextInChain));
static_assert(offsetof(ComputeState, module) == offsetof(WGPUComputeState, module));
static_assert(offsetof(ComputeState, entryPoint) == offsetof(WGPUComputeState, entryPoint));
static_assert(offsetof(ComputeState, constantCount) == offsetof(WGPUComputeState, constantCount));
static_assert(offsetof(ComputeState, constants) == offsetof(WGPUComputeState, constants));
static_assert(sizeof(ComputePipelineDescriptor) == sizeof(WGPUComputePipelineDescriptor));
static_assert(alignof(ComputePipelineDescriptor) == alignof(WGPUComputePipelineDescriptor));
static_assert(offsetof(ComputePipelineDescriptor, nextInChain) == offsetof(WGPUComputePipelineDescriptor,
    nextInChain));
static_assert(offsetof(ComputePipelineDescriptor, label) == offsetof(WGPUComputePipelineDescriptor, label));
static_assert(offsetof(ComputePipelineDescriptor, layout) == offsetof(WGPUComputePipelineDescriptor, layout));
static_assert(offsetof(ComputePipelineDescriptor, compute) == offsetof(WGPUComputePipelineDescriptor, compute));
static_assert(sizeof(PipelineLayoutDescriptor) == sizeof(WGPUPipelineLayoutDescriptor));
static_assert(alignof(PipelineLayoutDescriptor) == alignof(WGPUPipelineLayoutDescriptor));
static_assert(offsetof(PipelineLayoutDescriptor, nextInChain) == offsetof(WGPUPipelineLayoutDescriptor,
    nextInChain));
static_assert(offsetof(PipelineLayoutDescriptor, label) == offsetof(WGPUPipelineLayoutDescriptor, label));
static_assert(offsetof(PipelineLayoutDescriptor, bindGroupLayoutCount) == offsetof(WGPUPipelineLayoutDescriptor,
    bindGroupLayoutCount));
static_assert(offsetof(PipelineLayoutDescriptor, bindGroupLayouts) == offsetof(WGPUPipelineLayoutDescriptor,
    bindGroupLayouts));
static_assert(offsetof(PipelineLayoutDescriptor, immediateSize) == offsetof(WGPUPipelineLayoutDescriptor,
    immediateSize));
static_assert(sizeof(QuerySetDescriptor) == sizeof(WGPUQuerySetDescriptor));
static_assert(alignof(QuerySetDescriptor) == alignof(WGPUQuerySetDescriptor));
static_assert(offsetof(QuerySetDescriptor, nextInChain) == offsetof(WGPUQuerySetDescriptor, nextInChain));
static_assert(offsetof(QuerySetDescriptor, label) == offsetof(WGPUQuerySetDescriptor, label));
static_assert(offsetof(QuerySetDescriptor, type) == offsetof(WGPUQuerySetDescriptor, type));
static_assert(offsetof(QuerySetDescriptor, count) == offsetof(WGPUQuerySetDescriptor, count));
static_assert(sizeof(RenderBundleEncoderDescriptor) == sizeof(WGPURenderBundleEncoderDescriptor));
static_assert(alignof(RenderBundleEncoderDescriptor) == alignof(WGPURenderBundleEncoderDescriptor));
static_assert(offsetof(RenderBundleEncoderDescriptor, nextInChain) == offsetof(WGPURenderBundleEncoderDescriptor,
    nextInChain));
static_assert(offsetof(RenderBundleEncoderDescriptor, label) == offsetof(WGPURenderBundleEncoderDescriptor, label));
static_assert(offsetof(RenderBundleEncoderDescriptor,
    colorFormatCount) == offsetof(WGPURenderBundleEncoderDescriptor, colorFormatCount));
static_assert(offsetof(RenderBundleEncoderDescriptor, colorFormats) == offsetof(WGPURenderBundleEncoderDescriptor,
    colorFormats));
static_assert(offsetof(RenderBundleEncoderDescriptor,
    depthStencilFormat) == offsetof(WGPURenderBundleEncoderDescriptor, depthStencilFormat));
static_assert(offsetof(RenderBundleEncoderDescriptor, sampleCount) == offsetof(WGPURenderBundleEncoderDescriptor,
    sampleCount));
static_assert(offsetof(RenderBundleEncoderDescriptor, depthReadOnly) == offsetof(WGPURenderBundleEncoderDescriptor,
    depthReadOnly));
static_assert(offsetof(RenderBundleEncoderDescriptor,
    stencilReadOnly) == offsetof(WGPURenderBundleEncoderDescriptor, stencilReadOnly));
static_assert(sizeof(VertexAttribute) == sizeof(WGPUVertexAttribute));
static_assert(alignof(VertexAttribute) == alignof(WGPUVertexAttribute));
static_assert(offsetof(VertexAttribute, nextInChain) == offsetof(WGPUVertexAttribute, nextInChain));
static_assert(offsetof(VertexAttribute, format) == offsetof(WGPUVertexAttribute, format));
static_assert(offsetof(VertexAttribute, offset) == offsetof(WGPUVertexAttribute, offset));
static_assert(offsetof(VertexAttribute, shaderLocation) == offsetof(WGPUVertexAttribute, shaderLocation));
static_assert(sizeof(VertexBufferLayout) == sizeof(WGPUVertexBufferLayout));
static_assert(alignof(VertexBufferLayout) == alignof(WGPUVertexBufferLayout));
static_assert(offsetof(VertexBufferLayout, nextInChain) == offsetof(WGPUVertexBufferLayout, nextInChain));
static_assert(offsetof(VertexBufferLayout, stepMode) == offsetof(WGPUVertexBufferLayout, stepMode));
static_assert(offsetof(VertexBufferLayout, arrayStride) == offsetof(WGPUVertexBufferLayout, arrayStride));
static_assert(offsetof(VertexBufferLayout, attributeCount) == offsetof(WGPUVertexBufferLayout, attributeCount));
static_assert(offsetof(VertexBufferLayout, attributes) == offsetof(WGPUVertexBufferLayout, attributes));
static_assert(sizeof(VertexState) == sizeof(WGPUVertexState));
static_assert(alignof(VertexState) == alignof(WGPUVertexState));
static_assert(offsetof(VertexState, nextInChain) == offsetof(WGPUVertexState, nextInChain));
static_assert(offsetof(VertexState, module) == offsetof(WGPUVertexState, module));
static_assert(offsetof(VertexState, entryPoint) == offsetof(WGPUVertexState, entryPoint));
static_assert(offsetof(VertexState, constantCount) == offsetof(WGPUVertexState, constantCount));
static_assert(offsetof(VertexState, constants) == offsetof(WGPUVertexState, constants));
static_assert(offsetof(VertexState, bufferCount) == offsetof(WGPUVertexState, bufferCount));
static_assert(offsetof(VertexState, buffers) == offsetof(WGPUVertexState, buffers));
static_assert(sizeof(PrimitiveState) == sizeof(WGPUPrimitiveState));
static_assert(alignof(PrimitiveState) == alignof(WGPUPrimitiveState));
static_assert(offsetof(PrimitiveState, nextInChain) == offsetof(WGPUPrimitiveState, nextInChain));
static_assert(offsetof(PrimitiveState, topology) == offsetof(WGPUPrimitiveState, topology));
static_assert(offsetof(PrimitiveState, stripIndexFormat) == offsetof(WGPUPrimitiveState, stripIndexFormat));
static_assert(offsetof(PrimitiveState, frontFace) == offsetof(WGPUPrimitiveState, frontFace));
static_assert(offsetof(PrimitiveState, cullMode) == offsetof(WGPUPrimitiveState, cullMode));
static_assert(offsetof(PrimitiveState, unclippedDepth) == offsetof(WGPUPrimitiveState, unclippedDepth));
static_assert(sizeof(StencilFaceState) == sizeof(WGPUStencilFaceState));
static_assert(alignof(StencilFaceState) == alignof(WGPUStencilFaceState));
static_assert(offsetof(StencilFaceState, compare) == offsetof(WGPUStencilFaceState, compare));
static_assert(offsetof(StencilFaceState, failOp) == offsetof(WGPUStencilFaceState, failOp));
static_assert(offsetof(StencilFaceState, depthFailOp) == offsetof(WGPUStencilFaceState, depthFailOp));
static_assert(offsetof(StencilFaceState, passOp) == offsetof(WGPUStencilFaceState, passOp));
static_assert(sizeof(DepthStencilState) == sizeof(WGPUDepthStencilState));
static_assert(alignof(DepthStencilState) == alignof(WGPUDepthStencilState));
static_assert(offsetof(DepthStencilState, nextInChain) == offsetof(WGPUDepthStencilState, nextInChain));
static_assert(offsetof(DepthStencilState, format) == offsetof(WGPUDepthStencilState, format));
static_assert(offsetof(DepthStencilState, depthWriteEnabled) == offsetof(WGPUDepthStencilState, depthWriteEnabled));
static_assert(offsetof(DepthStencilState, depthCompare) == offsetof(WGPUDepthStencilState, depthCompare));
static_assert(offsetof(DepthStencilState, stencilFront) == offsetof(WGPUDepthStencilState, stencilFront));
static_assert(offsetof(DepthStencilState, stencilBack) == offsetof(WGPUDepthStencilState, stencilBack));
static_assert(offsetof(DepthStencilState, stencilReadMask) == offsetof(WGPUDepthStencilState, stencilReadMask));
static_assert(offsetof(DepthStencilState, stencilWriteMask) == offsetof(WGPUDepthStencilState, stencilWriteMask));
static_assert(offsetof(DepthStencilState, depthBias) == offsetof(WGPUDepthStencilState, depthBias));
static_assert(offsetof(DepthStencilState, depthBiasSlopeScale) == offsetof(WGPUDepthStencilState,
    depthBiasSlopeScale));
static_assert(offsetof(DepthStencilState, depthBiasClamp) == offsetof(WGPUDepthStencilState, depthBiasClamp));
static_assert(sizeof(MultisampleState) == sizeof(WGPUMultisampleState));
static_assert(alignof(MultisampleState) == alignof(WGPUMultisampleState));
static_assert(offsetof(MultisampleState, nextInChain) == offsetof(WGPUMultisampleState, nextInChain));
static_assert(offsetof(MultisampleState, count) == offsetof(WGPUMultisampleState, count));
static_assert(offsetof(MultisampleState, mask) == offsetof(WGPUMultisampleState, mask));
static_assert(offsetof(MultisampleState, alphaToCoverageEnabled) == offsetof(WGPUMultisampleState,
    alphaToCoverageEnabled));
static_assert(sizeof(BlendComponent) == sizeof(WGPUBlendComponent));
static_assert(alignof(BlendComponent) == alignof(WGPUBlendComponent));
static_assert(offsetof(BlendComponent, operation) == offsetof(WGPUBlendComponent, operation));
static_assert(offsetof(BlendComponent, srcFactor) == offsetof(WGPUBlendComponent, srcFactor));
static_assert(offsetof(BlendComponent, dstFactor) == offsetof(WGPUBlendComponent, dstFactor));
static_assert(sizeof(BlendState) == sizeof(WGPUBlendState));
static_assert(alignof(BlendState) == alignof(WGPUBlendState));
static_assert(offsetof(BlendState, color) == offsetof(WGPUBlendState, color));
static_assert(offsetof(BlendState, alpha) == offsetof(WGPUBlendState, alpha));
static_assert(sizeof(ColorTargetState) == sizeof(WGPUColorTargetState));
static_assert(alignof(ColorTargetState) == alignof(WGPUColorTargetState));
static_assert(offsetof(ColorTargetState, nextInChain) == offsetof(WGPUColorTargetState, nextInChain));
static_assert(offsetof(ColorTargetState, format) == offsetof(WGPUColorTargetState, format));
static_assert(offsetof(ColorTargetState, blend) == offsetof(WGPUColorTargetState, blend));
static_assert(offsetof(ColorTargetState, writeMask) == offsetof(WGPUColorTargetState, writeMask));
static_assert(sizeof(FragmentState) == sizeof(WGPUFragmentState));
static_assert(alignof(FragmentState) == alignof(WGPUFragmentState));
static_assert(offsetof(FragmentState, nextInChain) == offsetof(WGPUFragmentState, nextInChain));
static_assert(offsetof(FragmentState, module) == offsetof(WGPUFragmentState, module));
static_assert(offsetof(FragmentState, entryPoint) == offsetof(WGPUFragmentState, entryPoint));
static_assert(offsetof(FragmentState, constantCount) == offsetof(WGPUFragmentState, constantCount));
static_assert(offsetof(FragmentState, constants) == offsetof(WGPUFragmentState, constants));
static_assert(offsetof(FragmentState, targetCount) == offsetof(WGPUFragmentState, targetCount));
static_assert(offsetof(FragmentState, targets) == offsetof(WGPUFragmentState, targets));
static_assert(sizeof(RenderPipelineDescriptor) == sizeof(WGPURenderPipelineDescriptor));
static_assert(alignof(RenderPipelineDescriptor) == alignof(WGPURenderPipelineDescriptor));
static_assert(offsetof(RenderPipelineDescriptor, nextInChain) == offsetof(WGPURenderPipelineDescriptor,
    nextInChain));
static_assert(offsetof(RenderPipelineDescriptor, label) == offsetof(WGPURenderPipelineDescriptor, label));
static_assert(offsetof(RenderPipelineDescriptor, layout) == offsetof(WGPURenderPipelineDescriptor, layout));
static_assert(offsetof(RenderPipelineDescriptor, vertex) == offsetof(WGPURenderPipelineDescriptor, vertex));
static_assert(offsetof(RenderPipelineDescriptor, primitive) == offsetof(WGPURenderPipelineDescriptor, primitive));
static_assert(offsetof(RenderPipelineDescriptor, depthStencil) == offsetof(WGPURenderPipelineDescriptor,
    depthStencil));
static_assert(offsetof(RenderPipelineDescriptor, multisample) == offsetof(WGPURenderPipelineDescriptor,
    multisample));
static_assert(offsetof(RenderPipelineDescriptor, fragment) == offsetof(WGPURenderPipelineDescriptor, fragment));
static_assert(sizeof(SamplerDescriptor) == sizeof(WGPUSamplerDescriptor));
static_assert(alignof(SamplerDescriptor) == alignof(WGPUSamplerDescriptor));
static_assert(offsetof(SamplerDescriptor, nextInChain) == offsetof(WGPUSamplerDescriptor, nextInChain));
static_assert(offsetof(SamplerDescriptor, label) == offsetof(WGPUSamplerDescriptor, label));
static_assert(offsetof(SamplerDescriptor, addressModeU) == offsetof(WGPUSamplerDescriptor, addressModeU));
static_assert(offsetof(SamplerDescriptor, addressModeV) == offsetof(WGPUSamplerDescriptor, addressModeV));
static_assert(offsetof(SamplerDescriptor, addressModeW) == offsetof(WGPUSamplerDescriptor, addressModeW));
static_assert(offsetof(SamplerDescriptor, magFilter) == offsetof(WGPUSamplerDescriptor, magFilter));
static_assert(offsetof(SamplerDescriptor, minFilter) == offsetof(WGPUSamplerDescriptor, minFilter));
static_assert(offsetof(SamplerDescriptor, mipmapFilter) == offsetof(WGPUSamplerDescriptor, mipmapFilter));
static_assert(offsetof(SamplerDescriptor, lodMinClamp) == offsetof(WGPUSamplerDescriptor, lodMinClamp));
static_assert(offsetof(SamplerDescriptor, lodMaxClamp) == offsetof(WGPUSamplerDescriptor, lodMaxClamp));
static_assert(offsetof(SamplerDescriptor, compare) == offsetof(WGPUSamplerDescriptor, compare));
static_assert(offsetof(SamplerDescriptor, maxAnisotropy) == offsetof(WGPUSamplerDescriptor, maxAnisotropy));
static_assert(sizeof(ShaderModuleDescriptor) == sizeof(WGPUShaderModuleDescriptor));
static_assert(alignof(ShaderModuleDescriptor) == alignof(WGPUShaderModuleDescriptor));
static_assert(offsetof(ShaderModuleDescriptor, nextInChain) == offsetof(WGPUShaderModuleDescriptor, nextInChain));
static_assert(offsetof(ShaderModuleDescriptor, label) == offsetof(WGPUShaderModuleDescriptor, label));
static_assert(sizeof(TextureDescriptor) == sizeof(WGPUTextureDescriptor));
static_assert(alignof(TextureDescriptor) == alignof(WGPUTextureDescriptor));
static_assert(offsetof(TextureDescriptor, nextInChain) == offsetof(WGPUTextureDescriptor, nextInChain));
static_assert(offsetof(TextureDescriptor, label) == offsetof(WGPUTextureDescriptor, label));
static_assert(offsetof(TextureDescriptor, usage) == offsetof(WGPUTextureDescriptor, usage));
static_assert(offsetof(TextureDescriptor, dimension) == offsetof(WGPUTextureDescriptor, dimension));
static_assert(offsetof(TextureDescriptor, size) == offsetof(WGPUTextureDescriptor, size));
static_assert(offsetof(TextureDescriptor, format) == offsetof(WGPUTextureDescriptor, format));
static_assert(offsetof(TextureDescriptor, mipLevelCount) == offsetof(WGPUTextureDescriptor, mipLevelCount));
static_assert(offsetof(TextureDescriptor, sampleCount) == offsetof(WGPUTextureDescriptor, sampleCount));
static_assert(offsetof(TextureDescriptor, viewFormatCount) == offsetof(WGPUTextureDescriptor, viewFormatCount));
static_assert(offsetof(TextureDescriptor, viewFormats) == offsetof(WGPUTextureDescriptor, viewFormats));
static_assert(sizeof(RenderBundleDescriptor) == sizeof(WGPURenderBundleDescriptor));
static_assert(alignof(RenderBundleDescriptor) == alignof(WGPURenderBundleDescriptor));
static_assert(offsetof(RenderBundleDescriptor, nextInChain) == offsetof(WGPURenderBundleDescriptor, nextInChain));
static_assert(offsetof(RenderBundleDescriptor, label) == offsetof(WGPURenderBundleDescriptor, label));
static_assert(sizeof(CompilationMessage) == sizeof(WGPUCompilationMessage));
static_assert(alignof(CompilationMessage) == alignof(WGPUCompilationMessage));
static_assert(offsetof(CompilationMessage, nextInChain) == offsetof(WGPUCompilationMessage, nextInChain));
static_assert(offsetof(CompilationMessage, message) == offsetof(WGPUCompilationMessage, message));
static_assert(offsetof(CompilationMessage, type) == offsetof(WGPUCompilationMessage, type));
static_assert(offsetof(CompilationMessage, lineNum) == offsetof(WGPUCompilationMessage, lineNum));
static_assert(offsetof(CompilationMessage, linePos) == offsetof(WGPUCompilationMessage, linePos));
static_assert(offsetof(CompilationMessage, offset) == offsetof(WGPUCompilationMessage, offset));
static_assert(offsetof(CompilationMessage, length) == offsetof(WGPUCompilationMessage, length));
static_assert(sizeof(CompilationInfo) == sizeof(WGPUCompilationInfo));
static_assert(alignof(CompilationInfo) == alignof(WGPUCompilationInfo));
static_assert(offsetof(CompilationInfo, nextInChain) == offsetof(WGPUCompilationInfo, nextInChain));
static_assert(offsetof(CompilationInfo, messageCount) == offsetof(WGPUCompilationInfo, messageCount));
static_assert(offsetof(CompilationInfo, messages) == offsetof(WGPUCompilationInfo, messages));
static_assert(sizeof(SurfaceConfiguration) == sizeof(WGPUSurfaceConfiguration));
static_assert(alignof(SurfaceConfiguration) == alignof(WGPUSurfaceConfiguration));
static_assert(offsetof(SurfaceConfiguration, nextInChain) == offsetof(WGPUSurfaceConfiguration, nextInChain));
static_assert(offsetof(SurfaceConfiguration, device) == offsetof(WGPUSurfaceConfiguration, device));
static_assert(offsetof(SurfaceConfiguration, format) == offsetof(WGPUSurfaceConfiguration, format));
static_assert(offsetof(SurfaceConfiguration, usage) == offsetof(WGPUSurfaceConfiguration, usage));
static_assert(offsetof(SurfaceConfiguration, width) == offsetof(WGPUSurfaceConfiguration, width));
static_assert(offsetof(SurfaceConfiguration, height) == offsetof(WGPUSurfaceConfiguration, height));
static_assert(offsetof(SurfaceConfiguration, viewFormatCount) == offsetof(WGPUSurfaceConfiguration,
    viewFormatCount));
static_assert(offsetof(SurfaceConfiguration, viewFormats) == offsetof(WGPUSurfaceConfiguration, viewFormats));
static_assert(offsetof(SurfaceConfiguration, alphaMode) == offsetof(WGPUSurfaceConfiguration, alphaMode));
static_assert(offsetof(SurfaceConfiguration, presentMode) == offsetof(WGPUSurfaceConfiguration, presentMode));
static_assert(sizeof(SurfaceCapabilities) == sizeof(WGPUSurfaceCapabilities));
static_assert(alignof(SurfaceCapabilities) == alignof(WGPUSurfaceCapabilities));
static_assert(offsetof(SurfaceCapabilities, nextInChain) == offsetof(WGPUSurfaceCapabilities, nextInChain));
static_assert(offsetof(SurfaceCapabilities, usages) == offsetof(WGPUSurfaceCapabilities, usages));
static_assert(offsetof(SurfaceCapabilities, formatCount) == offsetof(WGPUSurfaceCapabilities, formatCount));
static_assert(offsetof(SurfaceCapabilities, formats) == offsetof(WGPUSurfaceCapabilities, formats));
static_assert(offsetof(SurfaceCapabilities, presentModeCount) == offsetof(WGPUSurfaceCapabilities,
    presentModeCount));
static_assert(offsetof(SurfaceCapabilities, presentModes) == offsetof(WGPUSurfaceCapabilities, presentModes));
static_assert(offsetof(SurfaceCapabilities, alphaModeCount) == offsetof(WGPUSurfaceCapabilities, alphaModeCount));
static_assert(offsetof(SurfaceCapabilities, alphaModes) == offsetof(WGPUSurfaceCapabilities, alphaModes));
static_assert(sizeof(SurfaceTexture) == sizeof(WGPUSurfaceTexture));
static_assert(alignof(SurfaceTexture) == alignof(WGPUSurfaceTexture));
static_assert(offsetof(SurfaceTexture, nextInChain) == offsetof(WGPUSurfaceTexture, nextInChain));
static_assert(offsetof(SurfaceTexture, texture) == offsetof(WGPUSurfaceTexture, texture));
static_assert(offsetof(SurfaceTexture, status) == offsetof(WGPUSurfaceTexture, status));
static_assert(sizeof(TextureViewDescriptor) == sizeof(WGPUTextureViewDescriptor));
static_assert(alignof(TextureViewDescriptor) == alignof(WGPUTextureViewDescriptor));
static_assert(offsetof(TextureViewDescriptor, nextInChain) == offsetof(WGPUTextureViewDescriptor, nextInChain));
static_assert(offsetof(TextureViewDescriptor, label) == offsetof(WGPUTextureViewDescriptor, label));
static_assert(offsetof(TextureViewDescriptor, format) == offsetof(WGPUTextureViewDescriptor, format));
static_assert(offsetof(TextureViewDescriptor, dimension) == offsetof(WGPUTextureViewDescriptor, dimension));
static_assert(offsetof(TextureViewDescriptor, baseMipLevel) == offsetof(WGPUTextureViewDescriptor, baseMipLevel));
static_assert(offsetof(TextureViewDescriptor, mipLevelCount) == offsetof(WGPUTextureViewDescriptor, mipLevelCount));
static_assert(offsetof(TextureViewDescriptor, baseArrayLayer) == offsetof(WGPUTextureViewDescriptor,
    baseArrayLayer));
static_assert(offsetof(TextureViewDescriptor, arrayLayerCount) == offsetof(WGPUTextureViewDescriptor,
    arrayLayerCount));
static_assert(offsetof(TextureViewDescriptor, aspect) == offsetof(WGPUTextureViewDescriptor, aspect));
static_assert(offsetof(TextureViewDescriptor, usage) == offsetof(WGPUTextureViewDescriptor, usage));
static_assert(sizeof(RequestAdapterWebXROptions) == sizeof(WGPURequestAdapterWebXROptions));
static_assert(alignof(RequestAdapterWebXROptions) == alignof(WGPURequestAdapterWebXROptions));
static_assert(offsetof(RequestAdapterWebXROptions, xrCompatible) == offsetof(WGPURequestAdapterWebXROptions,
    xrCompatible));
static_assert(sizeof(ExternalTextureBindingEntry) == sizeof(WGPUExternalTextureBindingEntry));
static_assert(alignof(ExternalTextureBindingEntry) == alignof(WGPUExternalTextureBindingEntry));
static_assert(offsetof(ExternalTextureBindingEntry, externalTexture) == offsetof(WGPUExternalTextureBindingEntry,
    externalTexture));
static_assert(sizeof(ExternalTextureBindingLayout) == sizeof(WGPUExternalTextureBindingLayout));
static_assert(alignof(ExternalTextureBindingLayout) == alignof(WGPUExternalTextureBindingLayout));
static_assert(sizeof(CompatibilityModeLimits) == sizeof(WGPUCompatibilityModeLimits));
static_assert(alignof(CompatibilityModeLimits) == alignof(WGPUCompatibilityModeLimits));
static_assert(offsetof(CompatibilityModeLimits,
    maxStorageBuffersInVertexStage) == offsetof(WGPUCompatibilityModeLimits, maxStorageBuffersInVertexStage));
static_assert(offsetof(CompatibilityModeLimits,
    maxStorageTexturesInVertexStage) == offsetof(WGPUCompatibilityModeLimits, maxStorageTexturesInVertexStage));
static_assert(offsetof(CompatibilityModeLimits,
    maxStorageBuffersInFragmentStage) == offsetof(WGPUCompatibilityModeLimits, maxStorageBuffersInFragmentStage));
static_assert(offsetof(CompatibilityModeLimits,
    maxStorageTexturesInFragmentStage) == offsetof(WGPUCompatibilityModeLimits, maxStorageTexturesInFragmentStage));
static_assert(sizeof(RenderPassMaxDrawCount) == sizeof(WGPURenderPassMaxDrawCount));
static_assert(alignof(RenderPassMaxDrawCount) == alignof(WGPURenderPassMaxDrawCount));
static_assert(offsetof(RenderPassMaxDrawCount, maxDrawCount) == offsetof(WGPURenderPassMaxDrawCount, maxDrawCount));
static_assert(sizeof(ShaderSourceSPIRV) == sizeof(WGPUShaderSourceSPIRV));
static_assert(alignof(ShaderSourceSPIRV) == alignof(WGPUShaderSourceSPIRV));
static_assert(offsetof(ShaderSourceSPIRV, codeSize) == offsetof(WGPUShaderSourceSPIRV, codeSize));
static_assert(offsetof(ShaderSourceSPIRV, code) == offsetof(WGPUShaderSourceSPIRV, code));
static_assert(sizeof(ShaderSourceWGSL) == sizeof(WGPUShaderSourceWGSL));
static_assert(alignof(ShaderSourceWGSL) == alignof(WGPUShaderSourceWGSL));
static_assert(offsetof(ShaderSourceWGSL, code) == offsetof(WGPUShaderSourceWGSL, code));
static_assert(sizeof(SurfaceColorManagement) == sizeof(WGPUSurfaceColorManagement));
static_assert(alignof(SurfaceColorManagement) == alignof(WGPUSurfaceColorManagement));
static_assert(offsetof(SurfaceColorManagement, colorSpace) == offsetof(WGPUSurfaceColorManagement, colorSpace));
static_assert(offsetof(SurfaceColorManagement, toneMappingMode) == offsetof(WGPUSurfaceColorManagement,
    toneMappingMode));
static_assert(sizeof(SurfaceSourceAndroidNativeWindow) == sizeof(WGPUSurfaceSourceAndroidNativeWindow));
static_assert(alignof(SurfaceSourceAndroidNativeWindow) == alignof(WGPUSurfaceSourceAndroidNativeWindow));
static_assert(offsetof(SurfaceSourceAndroidNativeWindow, window) == offsetof(WGPUSurfaceSourceAndroidNativeWindow,
    window));
static_assert(sizeof(SurfaceSourceMetalLayer) == sizeof(WGPUSurfaceSourceMetalLayer));
static_assert(alignof(SurfaceSourceMetalLayer) == alignof(WGPUSurfaceSourceMetalLayer));
static_assert(offsetof(SurfaceSourceMetalLayer, layer) == offsetof(WGPUSurfaceSourceMetalLayer, layer));
static_assert(sizeof(SurfaceSourceWaylandSurface) == sizeof(WGPUSurfaceSourceWaylandSurface));
static_assert(alignof(SurfaceSourceWaylandSurface) == alignof(WGPUSurfaceSourceWaylandSurface));
static_assert(offsetof(SurfaceSourceWaylandSurface, display) == offsetof(WGPUSurfaceSourceWaylandSurface, display));
static_assert(offsetof(SurfaceSourceWaylandSurface, surface) == offsetof(WGPUSurfaceSourceWaylandSurface, surface));
static_assert(sizeof(SurfaceSourceWindowsHWND) == sizeof(WGPUSurfaceSourceWindowsHWND));
static_assert(alignof(SurfaceSourceWindowsHWND) == alignof(WGPUSurfaceSourceWindowsHWND));
static_assert(offsetof(SurfaceSourceWindowsHWND, hinstance) == offsetof(WGPUSurfaceSourceWindowsHWND, hinstance));
static_assert(offsetof(SurfaceSourceWindowsHWND, hwnd) == offsetof(WGPUSurfaceSourceWindowsHWND, hwnd));
static_assert(sizeof(SurfaceSourceXCBWindow) == sizeof(WGPUSurfaceSourceXCBWindow));
static_assert(alignof(SurfaceSourceXCBWindow) == alignof(WGPUSurfaceSourceXCBWindow));
static_assert(offsetof(SurfaceSourceXCBWindow, connection) == offsetof(WGPUSurfaceSourceXCBWindow, connection));
static_assert(offsetof(SurfaceSourceXCBWindow, window) == offsetof(WGPUSurfaceSourceXCBWindow, window));
static_assert(sizeof(SurfaceSourceXlibWindow) == sizeof(WGPUSurfaceSourceXlibWindow));
static_assert(alignof(SurfaceSourceXlibWindow) == alignof(WGPUSurfaceSourceXlibWindow));
static_assert(offsetof(SurfaceSourceXlibWindow, display) == offsetof(WGPUSurfaceSourceXlibWindow, display));
static_assert(offsetof(SurfaceSourceXlibWindow, window) == offsetof(WGPUSurfaceSourceXlibWindow, window));
static_assert(sizeof(TextureBindingViewDimension) == sizeof(WGPUTextureBindingViewDimension));
static_assert(alignof(TextureBindingViewDimension) == alignof(WGPUTextureBindingViewDimension));
static_assert(offsetof(TextureBindingViewDimension,
    textureBindingViewDimension) == offsetof(WGPUTextureBindingViewDimension, textureBindingViewDimension));
static_assert(sizeof(TextureComponentSwizzle) == sizeof(WGPUTextureComponentSwizzle));
static_assert(alignof(TextureComponentSwizzle) == alignof(WGPUTextureComponentSwizzle));
static_assert(offsetof(TextureComponentSwizzle, r) == offsetof(WGPUTextureComponentSwizzle, r));
static_assert(offsetof(TextureComponentSwizzle, g) == offsetof(WGPUTextureComponentSwizzle, g));
static_assert(offsetof(TextureComponentSwizzle, b) == offsetof(WGPUTextureComponentSwizzle, b));
static_assert(offsetof(TextureComponentSwizzle, a) == offsetof(WGPUTextureComponentSwizzle, a));
static_assert(sizeof(TextureComponentSwizzleDescriptor) == sizeof(WGPUTextureComponentSwizzleDescriptor));
static_assert(alignof(TextureComponentSwizzleDescriptor) == alignof(WGPUTextureComponentSwizzleDescriptor));
static_assert(offsetof(TextureComponentSwizzleDescriptor,
    swizzle) == offsetof(WGPUTextureComponentSwizzleDescriptor, swizzle));
static_assert(sizeof(TextureFormatCapabilities) == sizeof(WGPUTextureFormatCapabilities));
static_assert(alignof(TextureFormatCapabilities) == alignof(WGPUTextureFormatCapabilities));
static_assert(offsetof(TextureFormatCapabilities, nextInChain) == offsetof(WGPUTextureFormatCapabilities,
    nextInChain));
static_assert(offsetof(TextureFormatCapabilities, allowedUsages) == offsetof(WGPUTextureFormatCapabilities,
    allowedUsages));
static_assert(offsetof(TextureFormatCapabilities, capabilities) == offsetof(WGPUTextureFormatCapabilities,
    capabilities));
static_assert(offsetof(TextureFormatCapabilities, sampleCounts) == offsetof(WGPUTextureFormatCapabilities,
    sampleCounts));
static_assert(sizeof(DownlevelCapabilities) == sizeof(WGPUDownlevelCapabilities));
static_assert(alignof(DownlevelCapabilities) == alignof(WGPUDownlevelCapabilities));
static_assert(offsetof(DownlevelCapabilities, nextInChain) == offsetof(WGPUDownlevelCapabilities, nextInChain));
static_assert(offsetof(DownlevelCapabilities, flags) == offsetof(WGPUDownlevelCapabilities, flags));
static_assert(offsetof(DownlevelCapabilities, shaderModel) == offsetof(WGPUDownlevelCapabilities, shaderModel));
static_assert(offsetof(DownlevelCapabilities, isWebGPUCompliant) == offsetof(WGPUDownlevelCapabilities,
    isWebGPUCompliant));
static_assert(sizeof(CooperativeMatrixConfiguration) == sizeof(WGPUCooperativeMatrixConfiguration));
static_assert(alignof(CooperativeMatrixConfiguration) == alignof(WGPUCooperativeMatrixConfiguration));
static_assert(offsetof(CooperativeMatrixConfiguration, m) == offsetof(WGPUCooperativeMatrixConfiguration, m));
static_assert(offsetof(CooperativeMatrixConfiguration, n) == offsetof(WGPUCooperativeMatrixConfiguration, n));
static_assert(offsetof(CooperativeMatrixConfiguration, k) == offsetof(WGPUCooperativeMatrixConfiguration, k));
static_assert(offsetof(CooperativeMatrixConfiguration, abElement) == offsetof(WGPUCooperativeMatrixConfiguration,
    abElement));
static_assert(offsetof(CooperativeMatrixConfiguration, cElement) == offsetof(WGPUCooperativeMatrixConfiguration,
    cElement));
static_assert(offsetof(CooperativeMatrixConfiguration, saturates) == offsetof(WGPUCooperativeMatrixConfiguration,
    saturates));
static_assert(sizeof(CooperativeMatrixProperties) == sizeof(WGPUCooperativeMatrixProperties));
static_assert(alignof(CooperativeMatrixProperties) == alignof(WGPUCooperativeMatrixProperties));
static_assert(offsetof(CooperativeMatrixProperties, nextInChain) == offsetof(WGPUCooperativeMatrixProperties,
    nextInChain));
static_assert(offsetof(CooperativeMatrixProperties,
    configurationCount) == offsetof(WGPUCooperativeMatrixProperties, configurationCount));
static_assert(offsetof(CooperativeMatrixProperties, configurations) == offsetof(WGPUCooperativeMatrixProperties,
    configurations));
static_assert(sizeof(AdapterIdentity) == sizeof(WGPUAdapterIdentity));
static_assert(alignof(AdapterIdentity) == alignof(WGPUAdapterIdentity));
static_assert(offsetof(AdapterIdentity, nextInChain) == offsetof(WGPUAdapterIdentity, nextInChain));
static_assert(offsetof(AdapterIdentity, deviceUUID) == offsetof(WGPUAdapterIdentity, deviceUUID));
static_assert(offsetof(AdapterIdentity, driverUUID) == offsetof(WGPUAdapterIdentity, driverUUID));
static_assert(offsetof(AdapterIdentity, pciBusID) == offsetof(WGPUAdapterIdentity, pciBusID));
static_assert(offsetof(AdapterIdentity, deviceLUID) == offsetof(WGPUAdapterIdentity, deviceLUID));
static_assert(offsetof(AdapterIdentity, deviceNodeMask) == offsetof(WGPUAdapterIdentity, deviceNodeMask));
static_assert(offsetof(AdapterIdentity, hasDRMPrimary) == offsetof(WGPUAdapterIdentity, hasDRMPrimary));
static_assert(offsetof(AdapterIdentity, drmPrimaryMajor) == offsetof(WGPUAdapterIdentity, drmPrimaryMajor));
static_assert(offsetof(AdapterIdentity, drmPrimaryMinor) == offsetof(WGPUAdapterIdentity, drmPrimaryMinor));
static_assert(offsetof(AdapterIdentity, hasDRMRender) == offsetof(WGPUAdapterIdentity, hasDRMRender));
static_assert(offsetof(AdapterIdentity, drmRenderMajor) == offsetof(WGPUAdapterIdentity, drmRenderMajor));
static_assert(offsetof(AdapterIdentity, drmRenderMinor) == offsetof(WGPUAdapterIdentity, drmRenderMinor));
static_assert(offsetof(AdapterIdentity, registryID) == offsetof(WGPUAdapterIdentity, registryID));
static_assert(offsetof(AdapterIdentity, driverVersion) == offsetof(WGPUAdapterIdentity, driverVersion));
static_assert(offsetof(AdapterIdentity, driver) == offsetof(WGPUAdapterIdentity, driver));
static_assert(offsetof(AdapterIdentity, driverInfo) == offsetof(WGPUAdapterIdentity, driverInfo));
static_assert(offsetof(AdapterIdentity, transientSavesMemory) == offsetof(WGPUAdapterIdentity,
    transientSavesMemory));
static_assert(sizeof(MemoryHeap) == sizeof(WGPUMemoryHeap));
static_assert(alignof(MemoryHeap) == alignof(WGPUMemoryHeap));
static_assert(offsetof(MemoryHeap, properties) == offsetof(WGPUMemoryHeap, properties));
static_assert(offsetof(MemoryHeap, size) == offsetof(WGPUMemoryHeap, size));
static_assert(offsetof(MemoryHeap, hasBudget) == offsetof(WGPUMemoryHeap, hasBudget));
static_assert(offsetof(MemoryHeap, budget) == offsetof(WGPUMemoryHeap, budget));
static_assert(offsetof(MemoryHeap, usage) == offsetof(WGPUMemoryHeap, usage));
static_assert(sizeof(MemoryHeaps) == sizeof(WGPUMemoryHeaps));
static_assert(alignof(MemoryHeaps) == alignof(WGPUMemoryHeaps));
static_assert(offsetof(MemoryHeaps, nextInChain) == offsetof(WGPUMemoryHeaps, nextInChain));
static_assert(offsetof(MemoryHeaps, heapCount) == offsetof(WGPUMemoryHeaps, heapCount));
static_assert(offsetof(MemoryHeaps, heaps) == offsetof(WGPUMemoryHeaps, heaps));
static_assert(sizeof(InstanceEnumerateAdapterOptions) == sizeof(WGPUInstanceEnumerateAdapterOptions));
static_assert(alignof(InstanceEnumerateAdapterOptions) == alignof(WGPUInstanceEnumerateAdapterOptions));
static_assert(offsetof(InstanceEnumerateAdapterOptions,
    nextInChain) == offsetof(WGPUInstanceEnumerateAdapterOptions, nextInChain));
static_assert(offsetof(InstanceEnumerateAdapterOptions, backends) == offsetof(WGPUInstanceEnumerateAdapterOptions,
    backends));
static_assert(sizeof(HalCounters) == sizeof(WGPUHalCounters));
static_assert(alignof(HalCounters) == alignof(WGPUHalCounters));
static_assert(offsetof(HalCounters, buffers) == offsetof(WGPUHalCounters, buffers));
static_assert(offsetof(HalCounters, textures) == offsetof(WGPUHalCounters, textures));
static_assert(offsetof(HalCounters, textureViews) == offsetof(WGPUHalCounters, textureViews));
static_assert(offsetof(HalCounters, bindGroups) == offsetof(WGPUHalCounters, bindGroups));
static_assert(offsetof(HalCounters, bindGroupLayouts) == offsetof(WGPUHalCounters, bindGroupLayouts));
static_assert(offsetof(HalCounters, renderPipelines) == offsetof(WGPUHalCounters, renderPipelines));
static_assert(offsetof(HalCounters, computePipelines) == offsetof(WGPUHalCounters, computePipelines));
static_assert(offsetof(HalCounters, rayTracingPipelines) == offsetof(WGPUHalCounters, rayTracingPipelines));
static_assert(offsetof(HalCounters, pipelineLayouts) == offsetof(WGPUHalCounters, pipelineLayouts));
static_assert(offsetof(HalCounters, samplers) == offsetof(WGPUHalCounters, samplers));
static_assert(offsetof(HalCounters, commandEncoders) == offsetof(WGPUHalCounters, commandEncoders));
static_assert(offsetof(HalCounters, shaderModules) == offsetof(WGPUHalCounters, shaderModules));
static_assert(offsetof(HalCounters, querySets) == offsetof(WGPUHalCounters, querySets));
static_assert(offsetof(HalCounters, fences) == offsetof(WGPUHalCounters, fences));
static_assert(offsetof(HalCounters, bufferMemory) == offsetof(WGPUHalCounters, bufferMemory));
static_assert(offsetof(HalCounters, textureMemory) == offsetof(WGPUHalCounters, textureMemory));
static_assert(offsetof(HalCounters, accelerationStructureMemory) == offsetof(WGPUHalCounters,
    accelerationStructureMemory));
static_assert(offsetof(HalCounters, memoryAllocations) == offsetof(WGPUHalCounters, memoryAllocations));
static_assert(sizeof(InternalCounters) == sizeof(WGPUInternalCounters));
static_assert(alignof(InternalCounters) == alignof(WGPUInternalCounters));
static_assert(offsetof(InternalCounters, nextInChain) == offsetof(WGPUInternalCounters, nextInChain));
static_assert(offsetof(InternalCounters, hal) == offsetof(WGPUInternalCounters, hal));
static_assert(sizeof(AllocationReport) == sizeof(WGPUAllocationReport));
static_assert(alignof(AllocationReport) == alignof(WGPUAllocationReport));
static_assert(offsetof(AllocationReport, name) == offsetof(WGPUAllocationReport, name));
static_assert(offsetof(AllocationReport, offset) == offsetof(WGPUAllocationReport, offset));
static_assert(offsetof(AllocationReport, size) == offsetof(WGPUAllocationReport, size));
static_assert(sizeof(MemoryBlockReport) == sizeof(WGPUMemoryBlockReport));
static_assert(alignof(MemoryBlockReport) == alignof(WGPUMemoryBlockReport));
static_assert(offsetof(MemoryBlockReport, size) == offsetof(WGPUMemoryBlockReport, size));
static_assert(offsetof(MemoryBlockReport, allocationStart) == offsetof(WGPUMemoryBlockReport, allocationStart));
static_assert(offsetof(MemoryBlockReport, allocationEnd) == offsetof(WGPUMemoryBlockReport, allocationEnd));
static_assert(sizeof(AllocatorReport) == sizeof(WGPUAllocatorReport));
static_assert(alignof(AllocatorReport) == alignof(WGPUAllocatorReport));
static_assert(offsetof(AllocatorReport, nextInChain) == offsetof(WGPUAllocatorReport, nextInChain));
static_assert(offsetof(AllocatorReport, available) == offsetof(WGPUAllocatorReport, available));
static_assert(offsetof(AllocatorReport, allocationCount) == offsetof(WGPUAllocatorReport, allocationCount));
static_assert(offsetof(AllocatorReport, allocations) == offsetof(WGPUAllocatorReport, allocations));
static_assert(offsetof(AllocatorReport, blockCount) == offsetof(WGPUAllocatorReport, blockCount));
static_assert(offsetof(AllocatorReport, blocks) == offsetof(WGPUAllocatorReport, blocks));
static_assert(offsetof(AllocatorReport, totalAllocatedBytes) == offsetof(WGPUAllocatorReport, totalAllocatedBytes));
static_assert(offsetof(AllocatorReport, totalReservedBytes) == offsetof(WGPUAllocatorReport, totalReservedBytes));
static_assert(sizeof(ExternalTextureTransferFunction) == sizeof(WGPUExternalTextureTransferFunction));
static_assert(alignof(ExternalTextureTransferFunction) == alignof(WGPUExternalTextureTransferFunction));
static_assert(offsetof(ExternalTextureTransferFunction, a) == offsetof(WGPUExternalTextureTransferFunction, a));
static_assert(offsetof(ExternalTextureTransferFunction, b) == offsetof(WGPUExternalTextureTransferFunction, b));
static_assert(offsetof(ExternalTextureTransferFunction, g) == offsetof(WGPUExternalTextureTransferFunction, g));
static_assert(offsetof(ExternalTextureTransferFunction, k) == offsetof(WGPUExternalTextureTransferFunction, k));
static_assert(sizeof(ExternalTextureDescriptor) == sizeof(WGPUExternalTextureDescriptor));
static_assert(alignof(ExternalTextureDescriptor) == alignof(WGPUExternalTextureDescriptor));
static_assert(offsetof(ExternalTextureDescriptor, nextInChain) == offsetof(WGPUExternalTextureDescriptor,
    nextInChain));
static_assert(offsetof(ExternalTextureDescriptor, label) == offsetof(WGPUExternalTextureDescriptor, label));
static_assert(offsetof(ExternalTextureDescriptor, planeCount) == offsetof(WGPUExternalTextureDescriptor,
    planeCount));
static_assert(offsetof(ExternalTextureDescriptor, planes) == offsetof(WGPUExternalTextureDescriptor, planes));
static_assert(offsetof(ExternalTextureDescriptor, width) == offsetof(WGPUExternalTextureDescriptor, width));
static_assert(offsetof(ExternalTextureDescriptor, height) == offsetof(WGPUExternalTextureDescriptor, height));
static_assert(offsetof(ExternalTextureDescriptor,
    yuvToRgbConversionMatrix) == offsetof(WGPUExternalTextureDescriptor, yuvToRgbConversionMatrix));
static_assert(offsetof(ExternalTextureDescriptor, gamutConversionMatrix) == offsetof(WGPUExternalTextureDescriptor,
    gamutConversionMatrix));
static_assert(offsetof(ExternalTextureDescriptor,
    sourceTransferFunction) == offsetof(WGPUExternalTextureDescriptor, sourceTransferFunction));
static_assert(offsetof(ExternalTextureDescriptor,
    destinationTransferFunction) == offsetof(WGPUExternalTextureDescriptor, destinationTransferFunction));
static_assert(offsetof(ExternalTextureDescriptor, sampleTransform) == offsetof(WGPUExternalTextureDescriptor,
    sampleTransform));
static_assert(offsetof(ExternalTextureDescriptor, loadTransform) == offsetof(WGPUExternalTextureDescriptor,
    loadTransform));
static_assert(sizeof(NativeVulkanAdapter) == sizeof(WGPUNativeVulkanAdapter));
static_assert(alignof(NativeVulkanAdapter) == alignof(WGPUNativeVulkanAdapter));
static_assert(offsetof(NativeVulkanAdapter, nextInChain) == offsetof(WGPUNativeVulkanAdapter, nextInChain));
static_assert(offsetof(NativeVulkanAdapter, instance) == offsetof(WGPUNativeVulkanAdapter, instance));
static_assert(offsetof(NativeVulkanAdapter, physicalDevice) == offsetof(WGPUNativeVulkanAdapter, physicalDevice));
static_assert(offsetof(NativeVulkanAdapter, getInstanceProcAddr) == offsetof(WGPUNativeVulkanAdapter,
    getInstanceProcAddr));
static_assert(offsetof(NativeVulkanAdapter, instanceVersion) == offsetof(WGPUNativeVulkanAdapter, instanceVersion));
static_assert(offsetof(NativeVulkanAdapter, deviceVersion) == offsetof(WGPUNativeVulkanAdapter, deviceVersion));
static_assert(offsetof(NativeVulkanAdapter, instanceExtensions) == offsetof(WGPUNativeVulkanAdapter,
    instanceExtensions));
static_assert(sizeof(NativeVulkanDevice) == sizeof(WGPUNativeVulkanDevice));
static_assert(alignof(NativeVulkanDevice) == alignof(WGPUNativeVulkanDevice));
static_assert(offsetof(NativeVulkanDevice, nextInChain) == offsetof(WGPUNativeVulkanDevice, nextInChain));
static_assert(offsetof(NativeVulkanDevice, device) == offsetof(WGPUNativeVulkanDevice, device));
static_assert(offsetof(NativeVulkanDevice, queue) == offsetof(WGPUNativeVulkanDevice, queue));
static_assert(offsetof(NativeVulkanDevice, queueFamilyIndex) == offsetof(WGPUNativeVulkanDevice, queueFamilyIndex));
static_assert(offsetof(NativeVulkanDevice, queueIndex) == offsetof(WGPUNativeVulkanDevice, queueIndex));
static_assert(offsetof(NativeVulkanDevice, deviceExtensions) == offsetof(WGPUNativeVulkanDevice, deviceExtensions));
static_assert(sizeof(NativeVulkanBuffer) == sizeof(WGPUNativeVulkanBuffer));
static_assert(alignof(NativeVulkanBuffer) == alignof(WGPUNativeVulkanBuffer));
static_assert(offsetof(NativeVulkanBuffer, nextInChain) == offsetof(WGPUNativeVulkanBuffer, nextInChain));
static_assert(offsetof(NativeVulkanBuffer, buffer) == offsetof(WGPUNativeVulkanBuffer, buffer));
static_assert(sizeof(NativeVulkanImage) == sizeof(WGPUNativeVulkanImage));
static_assert(alignof(NativeVulkanImage) == alignof(WGPUNativeVulkanImage));
static_assert(offsetof(NativeVulkanImage, nextInChain) == offsetof(WGPUNativeVulkanImage, nextInChain));
static_assert(offsetof(NativeVulkanImage, image) == offsetof(WGPUNativeVulkanImage, image));
static_assert(offsetof(NativeVulkanImage, format) == offsetof(WGPUNativeVulkanImage, format));
static_assert(sizeof(NativeVulkanImageView) == sizeof(WGPUNativeVulkanImageView));
static_assert(alignof(NativeVulkanImageView) == alignof(WGPUNativeVulkanImageView));
static_assert(offsetof(NativeVulkanImageView, nextInChain) == offsetof(WGPUNativeVulkanImageView, nextInChain));
static_assert(offsetof(NativeVulkanImageView, imageView) == offsetof(WGPUNativeVulkanImageView, imageView));
static_assert(sizeof(NativeVulkanSurface) == sizeof(WGPUNativeVulkanSurface));
static_assert(alignof(NativeVulkanSurface) == alignof(WGPUNativeVulkanSurface));
static_assert(offsetof(NativeVulkanSurface, nextInChain) == offsetof(WGPUNativeVulkanSurface, nextInChain));
static_assert(offsetof(NativeVulkanSurface, surface) == offsetof(WGPUNativeVulkanSurface, surface));
static_assert(offsetof(NativeVulkanSurface, swapchain) == offsetof(WGPUNativeVulkanSurface, swapchain));
static_assert(sizeof(NativeD3D12Device) == sizeof(WGPUNativeD3D12Device));
static_assert(alignof(NativeD3D12Device) == alignof(WGPUNativeD3D12Device));
static_assert(offsetof(NativeD3D12Device, nextInChain) == offsetof(WGPUNativeD3D12Device, nextInChain));
static_assert(offsetof(NativeD3D12Device, adapter) == offsetof(WGPUNativeD3D12Device, adapter));
static_assert(offsetof(NativeD3D12Device, device) == offsetof(WGPUNativeD3D12Device, device));
static_assert(offsetof(NativeD3D12Device, queue) == offsetof(WGPUNativeD3D12Device, queue));
static_assert(sizeof(NativeD3D12Resource) == sizeof(WGPUNativeD3D12Resource));
static_assert(alignof(NativeD3D12Resource) == alignof(WGPUNativeD3D12Resource));
static_assert(offsetof(NativeD3D12Resource, nextInChain) == offsetof(WGPUNativeD3D12Resource, nextInChain));
static_assert(offsetof(NativeD3D12Resource, resource) == offsetof(WGPUNativeD3D12Resource, resource));
static_assert(sizeof(NativeGLDevice) == sizeof(WGPUNativeGLDevice));
static_assert(alignof(NativeGLDevice) == alignof(WGPUNativeGLDevice));
static_assert(offsetof(NativeGLDevice, nextInChain) == offsetof(WGPUNativeGLDevice, nextInChain));
static_assert(offsetof(NativeGLDevice, display) == offsetof(WGPUNativeGLDevice, display));
static_assert(offsetof(NativeGLDevice, context) == offsetof(WGPUNativeGLDevice, context));
static_assert(sizeof(NativeGLTexture) == sizeof(WGPUNativeGLTexture));
static_assert(alignof(NativeGLTexture) == alignof(WGPUNativeGLTexture));
static_assert(offsetof(NativeGLTexture, nextInChain) == offsetof(WGPUNativeGLTexture, nextInChain));
static_assert(offsetof(NativeGLTexture, name) == offsetof(WGPUNativeGLTexture, name));
static_assert(offsetof(NativeGLTexture, target) == offsetof(WGPUNativeGLTexture, target));
static_assert(sizeof(LogRecord) == sizeof(WGPULogRecord));
static_assert(alignof(LogRecord) == alignof(WGPULogRecord));
static_assert(offsetof(LogRecord, level) == offsetof(WGPULogRecord, level));
static_assert(offsetof(LogRecord, line) == offsetof(WGPULogRecord, line));
static_assert(offsetof(LogRecord, message) == offsetof(WGPULogRecord, message));
static_assert(offsetof(LogRecord, target) == offsetof(WGPULogRecord, target));
static_assert(offsetof(LogRecord, file) == offsetof(WGPULogRecord, file));
static_assert(sizeof(TaskState) == sizeof(WGPUTaskState));
static_assert(alignof(TaskState) == alignof(WGPUTaskState));
static_assert(offsetof(TaskState, nextInChain) == offsetof(WGPUTaskState, nextInChain));
static_assert(offsetof(TaskState, module) == offsetof(WGPUTaskState, module));
static_assert(offsetof(TaskState, entryPoint) == offsetof(WGPUTaskState, entryPoint));
static_assert(offsetof(TaskState, constantCount) == offsetof(WGPUTaskState, constantCount));
static_assert(offsetof(TaskState, constants) == offsetof(WGPUTaskState, constants));
static_assert(sizeof(MeshState) == sizeof(WGPUMeshState));
static_assert(alignof(MeshState) == alignof(WGPUMeshState));
static_assert(offsetof(MeshState, nextInChain) == offsetof(WGPUMeshState, nextInChain));
static_assert(offsetof(MeshState, module) == offsetof(WGPUMeshState, module));
static_assert(offsetof(MeshState, entryPoint) == offsetof(WGPUMeshState, entryPoint));
static_assert(offsetof(MeshState, constantCount) == offsetof(WGPUMeshState, constantCount));
static_assert(offsetof(MeshState, constants) == offsetof(WGPUMeshState, constants));
static_assert(sizeof(MeshPipelineDescriptor) == sizeof(WGPUMeshPipelineDescriptor));
static_assert(alignof(MeshPipelineDescriptor) == alignof(WGPUMeshPipelineDescriptor));
static_assert(offsetof(MeshPipelineDescriptor, nextInChain) == offsetof(WGPUMeshPipelineDescriptor, nextInChain));
static_assert(offsetof(MeshPipelineDescriptor, label) == offsetof(WGPUMeshPipelineDescriptor, label));
static_assert(offsetof(MeshPipelineDescriptor, layout) == offsetof(WGPUMeshPipelineDescriptor, layout));
static_assert(offsetof(MeshPipelineDescriptor, task) == offsetof(WGPUMeshPipelineDescriptor, task));
static_assert(offsetof(MeshPipelineDescriptor, mesh) == offsetof(WGPUMeshPipelineDescriptor, mesh));
static_assert(offsetof(MeshPipelineDescriptor, primitive) == offsetof(WGPUMeshPipelineDescriptor, primitive));
static_assert(offsetof(MeshPipelineDescriptor, depthStencil) == offsetof(WGPUMeshPipelineDescriptor, depthStencil));
static_assert(offsetof(MeshPipelineDescriptor, multisample) == offsetof(WGPUMeshPipelineDescriptor, multisample));
static_assert(offsetof(MeshPipelineDescriptor, fragment) == offsetof(WGPUMeshPipelineDescriptor, fragment));
static_assert(sizeof(PipelineCacheDescriptor) == sizeof(WGPUPipelineCacheDescriptor));
static_assert(alignof(PipelineCacheDescriptor) == alignof(WGPUPipelineCacheDescriptor));
static_assert(offsetof(PipelineCacheDescriptor, nextInChain) == offsetof(WGPUPipelineCacheDescriptor, nextInChain));
static_assert(offsetof(PipelineCacheDescriptor, label) == offsetof(WGPUPipelineCacheDescriptor, label));
static_assert(offsetof(PipelineCacheDescriptor, dataSize) == offsetof(WGPUPipelineCacheDescriptor, dataSize));
static_assert(offsetof(PipelineCacheDescriptor, data) == offsetof(WGPUPipelineCacheDescriptor, data));
static_assert(offsetof(PipelineCacheDescriptor, fallback) == offsetof(WGPUPipelineCacheDescriptor, fallback));
static_assert(sizeof(BlasTriangleGeometrySizeDescriptor) == sizeof(WGPUBlasTriangleGeometrySizeDescriptor));
static_assert(alignof(BlasTriangleGeometrySizeDescriptor) == alignof(WGPUBlasTriangleGeometrySizeDescriptor));
static_assert(offsetof(BlasTriangleGeometrySizeDescriptor,
    vertexFormat) == offsetof(WGPUBlasTriangleGeometrySizeDescriptor, vertexFormat));
static_assert(offsetof(BlasTriangleGeometrySizeDescriptor,
    vertexCount) == offsetof(WGPUBlasTriangleGeometrySizeDescriptor, vertexCount));
static_assert(offsetof(BlasTriangleGeometrySizeDescriptor,
    indexFormat) == offsetof(WGPUBlasTriangleGeometrySizeDescriptor, indexFormat));
static_assert(offsetof(BlasTriangleGeometrySizeDescriptor,
    indexCount) == offsetof(WGPUBlasTriangleGeometrySizeDescriptor, indexCount));
static_assert(offsetof(BlasTriangleGeometrySizeDescriptor,
    flags) == offsetof(WGPUBlasTriangleGeometrySizeDescriptor, flags));
static_assert(sizeof(BlasAABBGeometrySizeDescriptor) == sizeof(WGPUBlasAABBGeometrySizeDescriptor));
static_assert(alignof(BlasAABBGeometrySizeDescriptor) == alignof(WGPUBlasAABBGeometrySizeDescriptor));
static_assert(offsetof(BlasAABBGeometrySizeDescriptor,
    primitiveCount) == offsetof(WGPUBlasAABBGeometrySizeDescriptor, primitiveCount));
static_assert(offsetof(BlasAABBGeometrySizeDescriptor, flags) == offsetof(WGPUBlasAABBGeometrySizeDescriptor,
    flags));
static_assert(sizeof(BlasDescriptor) == sizeof(WGPUBlasDescriptor));
static_assert(alignof(BlasDescriptor) == alignof(WGPUBlasDescriptor));
static_assert(offsetof(BlasDescriptor, nextInChain) == offsetof(WGPUBlasDescriptor, nextInChain));
static_assert(offsetof(BlasDescriptor, label) == offsetof(WGPUBlasDescriptor, label));
static_assert(offsetof(BlasDescriptor, flags) == offsetof(WGPUBlasDescriptor, flags));
static_assert(offsetof(BlasDescriptor, updateMode) == offsetof(WGPUBlasDescriptor, updateMode));
static_assert(offsetof(BlasDescriptor, triangleGeometryCount) == offsetof(WGPUBlasDescriptor,
    triangleGeometryCount));
static_assert(offsetof(BlasDescriptor, triangleGeometries) == offsetof(WGPUBlasDescriptor, triangleGeometries));
static_assert(offsetof(BlasDescriptor, aabbGeometryCount) == offsetof(WGPUBlasDescriptor, aabbGeometryCount));
static_assert(offsetof(BlasDescriptor, aabbGeometries) == offsetof(WGPUBlasDescriptor, aabbGeometries));
static_assert(sizeof(TlasDescriptor) == sizeof(WGPUTlasDescriptor));
static_assert(alignof(TlasDescriptor) == alignof(WGPUTlasDescriptor));
static_assert(offsetof(TlasDescriptor, nextInChain) == offsetof(WGPUTlasDescriptor, nextInChain));
static_assert(offsetof(TlasDescriptor, label) == offsetof(WGPUTlasDescriptor, label));
static_assert(offsetof(TlasDescriptor, maxInstances) == offsetof(WGPUTlasDescriptor, maxInstances));
static_assert(offsetof(TlasDescriptor, flags) == offsetof(WGPUTlasDescriptor, flags));
static_assert(offsetof(TlasDescriptor, updateMode) == offsetof(WGPUTlasDescriptor, updateMode));
static_assert(sizeof(BlasTriangleGeometry) == sizeof(WGPUBlasTriangleGeometry));
static_assert(alignof(BlasTriangleGeometry) == alignof(WGPUBlasTriangleGeometry));
static_assert(offsetof(BlasTriangleGeometry, vertexBuffer) == offsetof(WGPUBlasTriangleGeometry, vertexBuffer));
static_assert(offsetof(BlasTriangleGeometry, firstVertex) == offsetof(WGPUBlasTriangleGeometry, firstVertex));
static_assert(offsetof(BlasTriangleGeometry, vertexCount) == offsetof(WGPUBlasTriangleGeometry, vertexCount));
static_assert(offsetof(BlasTriangleGeometry, vertexStride) == offsetof(WGPUBlasTriangleGeometry, vertexStride));
static_assert(offsetof(BlasTriangleGeometry, indexBuffer) == offsetof(WGPUBlasTriangleGeometry, indexBuffer));
static_assert(offsetof(BlasTriangleGeometry, firstIndex) == offsetof(WGPUBlasTriangleGeometry, firstIndex));
static_assert(offsetof(BlasTriangleGeometry, indexCount) == offsetof(WGPUBlasTriangleGeometry, indexCount));
static_assert(offsetof(BlasTriangleGeometry, transformBuffer) == offsetof(WGPUBlasTriangleGeometry,
    transformBuffer));
static_assert(offsetof(BlasTriangleGeometry, transformBufferOffset) == offsetof(WGPUBlasTriangleGeometry,
    transformBufferOffset));
static_assert(sizeof(BlasAABBGeometry) == sizeof(WGPUBlasAABBGeometry));
static_assert(alignof(BlasAABBGeometry) == alignof(WGPUBlasAABBGeometry));
static_assert(offsetof(BlasAABBGeometry, aabbBuffer) == offsetof(WGPUBlasAABBGeometry, aabbBuffer));
static_assert(offsetof(BlasAABBGeometry, offset) == offsetof(WGPUBlasAABBGeometry, offset));
static_assert(offsetof(BlasAABBGeometry, primitiveCount) == offsetof(WGPUBlasAABBGeometry, primitiveCount));
static_assert(offsetof(BlasAABBGeometry, stride) == offsetof(WGPUBlasAABBGeometry, stride));
static_assert(sizeof(BlasBuildEntry) == sizeof(WGPUBlasBuildEntry));
static_assert(alignof(BlasBuildEntry) == alignof(WGPUBlasBuildEntry));
static_assert(offsetof(BlasBuildEntry, blas) == offsetof(WGPUBlasBuildEntry, blas));
static_assert(offsetof(BlasBuildEntry, triangleGeometryCount) == offsetof(WGPUBlasBuildEntry,
    triangleGeometryCount));
static_assert(offsetof(BlasBuildEntry, triangleGeometries) == offsetof(WGPUBlasBuildEntry, triangleGeometries));
static_assert(offsetof(BlasBuildEntry, aabbGeometryCount) == offsetof(WGPUBlasBuildEntry, aabbGeometryCount));
static_assert(offsetof(BlasBuildEntry, aabbGeometries) == offsetof(WGPUBlasBuildEntry, aabbGeometries));
static_assert(sizeof(TlasInstance) == sizeof(WGPUTlasInstance));
static_assert(alignof(TlasInstance) == alignof(WGPUTlasInstance));
static_assert(offsetof(TlasInstance, blas) == offsetof(WGPUTlasInstance, blas));
static_assert(offsetof(TlasInstance, transform) == offsetof(WGPUTlasInstance, transform));
static_assert(offsetof(TlasInstance, customData) == offsetof(WGPUTlasInstance, customData));
static_assert(offsetof(TlasInstance, mask) == offsetof(WGPUTlasInstance, mask));
static_assert(sizeof(TlasBuildEntry) == sizeof(WGPUTlasBuildEntry));
static_assert(alignof(TlasBuildEntry) == alignof(WGPUTlasBuildEntry));
static_assert(offsetof(TlasBuildEntry, tlas) == offsetof(WGPUTlasBuildEntry, tlas));
static_assert(offsetof(TlasBuildEntry, instanceCount) == offsetof(WGPUTlasBuildEntry, instanceCount));
static_assert(offsetof(TlasBuildEntry, instances) == offsetof(WGPUTlasBuildEntry, instances));
static_assert(sizeof(ShaderVariable) == sizeof(WGPUShaderVariable));
static_assert(alignof(ShaderVariable) == alignof(WGPUShaderVariable));
static_assert(offsetof(ShaderVariable, name) == offsetof(WGPUShaderVariable, name));
static_assert(offsetof(ShaderVariable, location) == offsetof(WGPUShaderVariable, location));
static_assert(offsetof(ShaderVariable, blendSource) == offsetof(WGPUShaderVariable, blendSource));
static_assert(offsetof(ShaderVariable, scalarType) == offsetof(WGPUShaderVariable, scalarType));
static_assert(offsetof(ShaderVariable, componentCount) == offsetof(WGPUShaderVariable, componentCount));
static_assert(offsetof(ShaderVariable, vertexFormat) == offsetof(WGPUShaderVariable, vertexFormat));
static_assert(sizeof(ShaderEntryPoint) == sizeof(WGPUShaderEntryPoint));
static_assert(alignof(ShaderEntryPoint) == alignof(WGPUShaderEntryPoint));
static_assert(offsetof(ShaderEntryPoint, name) == offsetof(WGPUShaderEntryPoint, name));
static_assert(offsetof(ShaderEntryPoint, stage) == offsetof(WGPUShaderEntryPoint, stage));
static_assert(offsetof(ShaderEntryPoint, workgroupSizeX) == offsetof(WGPUShaderEntryPoint, workgroupSizeX));
static_assert(offsetof(ShaderEntryPoint, workgroupSizeY) == offsetof(WGPUShaderEntryPoint, workgroupSizeY));
static_assert(offsetof(ShaderEntryPoint, workgroupSizeZ) == offsetof(WGPUShaderEntryPoint, workgroupSizeZ));
static_assert(offsetof(ShaderEntryPoint, isWorkgroupSizeXOverridable) == offsetof(WGPUShaderEntryPoint,
    isWorkgroupSizeXOverridable));
static_assert(offsetof(ShaderEntryPoint, isWorkgroupSizeYOverridable) == offsetof(WGPUShaderEntryPoint,
    isWorkgroupSizeYOverridable));
static_assert(offsetof(ShaderEntryPoint, isWorkgroupSizeZOverridable) == offsetof(WGPUShaderEntryPoint,
    isWorkgroupSizeZOverridable));
static_assert(offsetof(ShaderEntryPoint, inputCount) == offsetof(WGPUShaderEntryPoint, inputCount));
static_assert(offsetof(ShaderEntryPoint, inputs) == offsetof(WGPUShaderEntryPoint, inputs));
static_assert(offsetof(ShaderEntryPoint, outputCount) == offsetof(WGPUShaderEntryPoint, outputCount));
static_assert(offsetof(ShaderEntryPoint, outputs) == offsetof(WGPUShaderEntryPoint, outputs));
static_assert(offsetof(ShaderEntryPoint, bindingCount) == offsetof(WGPUShaderEntryPoint, bindingCount));
static_assert(offsetof(ShaderEntryPoint, bindings) == offsetof(WGPUShaderEntryPoint, bindings));
static_assert(offsetof(ShaderEntryPoint, immediateSize) == offsetof(WGPUShaderEntryPoint, immediateSize));
static_assert(sizeof(ShaderBinding) == sizeof(WGPUShaderBinding));
static_assert(alignof(ShaderBinding) == alignof(WGPUShaderBinding));
static_assert(offsetof(ShaderBinding, name) == offsetof(WGPUShaderBinding, name));
static_assert(offsetof(ShaderBinding, group) == offsetof(WGPUShaderBinding, group));
static_assert(offsetof(ShaderBinding, isUnsizedArray) == offsetof(WGPUShaderBinding, isUnsizedArray));
static_assert(offsetof(ShaderBinding, layoutEntry) == offsetof(WGPUShaderBinding, layoutEntry));
static_assert(sizeof(ShaderOverride) == sizeof(WGPUShaderOverride));
static_assert(alignof(ShaderOverride) == alignof(WGPUShaderOverride));
static_assert(offsetof(ShaderOverride, key) == offsetof(WGPUShaderOverride, key));
static_assert(offsetof(ShaderOverride, name) == offsetof(WGPUShaderOverride, name));
static_assert(offsetof(ShaderOverride, hasID) == offsetof(WGPUShaderOverride, hasID));
static_assert(offsetof(ShaderOverride, id) == offsetof(WGPUShaderOverride, id));
static_assert(offsetof(ShaderOverride, scalarType) == offsetof(WGPUShaderOverride, scalarType));
static_assert(offsetof(ShaderOverride, isRequired) == offsetof(WGPUShaderOverride, isRequired));
static_assert(offsetof(ShaderOverride, hasDefaultValue) == offsetof(WGPUShaderOverride, hasDefaultValue));
static_assert(offsetof(ShaderOverride, defaultValue) == offsetof(WGPUShaderOverride, defaultValue));
static_assert(sizeof(ShaderReflection) == sizeof(WGPUShaderReflection));
static_assert(alignof(ShaderReflection) == alignof(WGPUShaderReflection));
static_assert(offsetof(ShaderReflection, nextInChain) == offsetof(WGPUShaderReflection, nextInChain));
static_assert(offsetof(ShaderReflection, entryPointCount) == offsetof(WGPUShaderReflection, entryPointCount));
static_assert(offsetof(ShaderReflection, entryPoints) == offsetof(WGPUShaderReflection, entryPoints));
static_assert(offsetof(ShaderReflection, bindingCount) == offsetof(WGPUShaderReflection, bindingCount));
static_assert(offsetof(ShaderReflection, bindings) == offsetof(WGPUShaderReflection, bindings));
static_assert(offsetof(ShaderReflection, overrideCount) == offsetof(WGPUShaderReflection, overrideCount));
static_assert(offsetof(ShaderReflection, overrides) == offsetof(WGPUShaderReflection, overrides));
static_assert(offsetof(ShaderReflection, immediateSize) == offsetof(WGPUShaderReflection, immediateSize));
static_assert(sizeof(ShaderTranslationDescriptor) == sizeof(WGPUShaderTranslationDescriptor));
static_assert(alignof(ShaderTranslationDescriptor) == alignof(WGPUShaderTranslationDescriptor));
static_assert(offsetof(ShaderTranslationDescriptor, nextInChain) == offsetof(WGPUShaderTranslationDescriptor,
    nextInChain));
static_assert(offsetof(ShaderTranslationDescriptor, language) == offsetof(WGPUShaderTranslationDescriptor,
    language));
static_assert(offsetof(ShaderTranslationDescriptor, versionMajor) == offsetof(WGPUShaderTranslationDescriptor,
    versionMajor));
static_assert(offsetof(ShaderTranslationDescriptor, versionMinor) == offsetof(WGPUShaderTranslationDescriptor,
    versionMinor));
static_assert(offsetof(ShaderTranslationDescriptor, stage) == offsetof(WGPUShaderTranslationDescriptor, stage));
static_assert(offsetof(ShaderTranslationDescriptor, entryPoint) == offsetof(WGPUShaderTranslationDescriptor,
    entryPoint));
static_assert(offsetof(ShaderTranslationDescriptor, constantCount) == offsetof(WGPUShaderTranslationDescriptor,
    constantCount));
static_assert(offsetof(ShaderTranslationDescriptor, constants) == offsetof(WGPUShaderTranslationDescriptor,
    constants));
static_assert(offsetof(ShaderTranslationDescriptor,
    adjustCoordinateSpace) == offsetof(WGPUShaderTranslationDescriptor, adjustCoordinateSpace));
static_assert(sizeof(ShaderTranslation) == sizeof(WGPUShaderTranslation));
static_assert(alignof(ShaderTranslation) == alignof(WGPUShaderTranslation));
static_assert(offsetof(ShaderTranslation, nextInChain) == offsetof(WGPUShaderTranslation, nextInChain));
static_assert(offsetof(ShaderTranslation, code) == offsetof(WGPUShaderTranslation, code));
static_assert(offsetof(ShaderTranslation, wordCount) == offsetof(WGPUShaderTranslation, wordCount));
static_assert(offsetof(ShaderTranslation, words) == offsetof(WGPUShaderTranslation, words));
static_assert(offsetof(ShaderTranslation, entryPoint) == offsetof(WGPUShaderTranslation, entryPoint));
static_assert(sizeof(ShaderModuleDescriptorSpirV) == sizeof(WGPUShaderModuleDescriptorSpirV));
static_assert(alignof(ShaderModuleDescriptorSpirV) == alignof(WGPUShaderModuleDescriptorSpirV));
static_assert(offsetof(ShaderModuleDescriptorSpirV, label) == offsetof(WGPUShaderModuleDescriptorSpirV, label));
static_assert(offsetof(ShaderModuleDescriptorSpirV, sourceSize) == offsetof(WGPUShaderModuleDescriptorSpirV,
    sourceSize));
static_assert(offsetof(ShaderModuleDescriptorSpirV, source) == offsetof(WGPUShaderModuleDescriptorSpirV, source));
static_assert(sizeof(PassthroughShaderEntryPoint) == sizeof(WGPUPassthroughShaderEntryPoint));
static_assert(alignof(PassthroughShaderEntryPoint) == alignof(WGPUPassthroughShaderEntryPoint));
static_assert(offsetof(PassthroughShaderEntryPoint, name) == offsetof(WGPUPassthroughShaderEntryPoint, name));
static_assert(offsetof(PassthroughShaderEntryPoint, workgroupSizeX) == offsetof(WGPUPassthroughShaderEntryPoint,
    workgroupSizeX));
static_assert(offsetof(PassthroughShaderEntryPoint, workgroupSizeY) == offsetof(WGPUPassthroughShaderEntryPoint,
    workgroupSizeY));
static_assert(offsetof(PassthroughShaderEntryPoint, workgroupSizeZ) == offsetof(WGPUPassthroughShaderEntryPoint,
    workgroupSizeZ));
static_assert(sizeof(ShaderModuleDescriptorPassthrough) == sizeof(WGPUShaderModuleDescriptorPassthrough));
static_assert(alignof(ShaderModuleDescriptorPassthrough) == alignof(WGPUShaderModuleDescriptorPassthrough));
static_assert(offsetof(ShaderModuleDescriptorPassthrough,
    nextInChain) == offsetof(WGPUShaderModuleDescriptorPassthrough, nextInChain));
static_assert(offsetof(ShaderModuleDescriptorPassthrough, label) == offsetof(WGPUShaderModuleDescriptorPassthrough,
    label));
static_assert(offsetof(ShaderModuleDescriptorPassthrough,
    entryPointCount) == offsetof(WGPUShaderModuleDescriptorPassthrough, entryPointCount));
static_assert(offsetof(ShaderModuleDescriptorPassthrough,
    entryPoints) == offsetof(WGPUShaderModuleDescriptorPassthrough, entryPoints));
static_assert(offsetof(ShaderModuleDescriptorPassthrough,
    spirvSize) == offsetof(WGPUShaderModuleDescriptorPassthrough, spirvSize));
static_assert(offsetof(ShaderModuleDescriptorPassthrough, spirv) == offsetof(WGPUShaderModuleDescriptorPassthrough,
    spirv));
static_assert(offsetof(ShaderModuleDescriptorPassthrough,
    dxilSize) == offsetof(WGPUShaderModuleDescriptorPassthrough, dxilSize));
static_assert(offsetof(ShaderModuleDescriptorPassthrough, dxil) == offsetof(WGPUShaderModuleDescriptorPassthrough,
    dxil));
static_assert(offsetof(ShaderModuleDescriptorPassthrough, hlsl) == offsetof(WGPUShaderModuleDescriptorPassthrough,
    hlsl));
static_assert(offsetof(ShaderModuleDescriptorPassthrough,
    metallibSize) == offsetof(WGPUShaderModuleDescriptorPassthrough, metallibSize));
static_assert(offsetof(ShaderModuleDescriptorPassthrough,
    metallib) == offsetof(WGPUShaderModuleDescriptorPassthrough, metallib));
static_assert(offsetof(ShaderModuleDescriptorPassthrough, msl) == offsetof(WGPUShaderModuleDescriptorPassthrough,
    msl));
static_assert(offsetof(ShaderModuleDescriptorPassthrough, glsl) == offsetof(WGPUShaderModuleDescriptorPassthrough,
    glsl));
static_assert(sizeof(SharedFenceDescriptor) == sizeof(WGPUSharedFenceDescriptor));
static_assert(alignof(SharedFenceDescriptor) == alignof(WGPUSharedFenceDescriptor));
static_assert(offsetof(SharedFenceDescriptor, nextInChain) == offsetof(WGPUSharedFenceDescriptor, nextInChain));
static_assert(offsetof(SharedFenceDescriptor, label) == offsetof(WGPUSharedFenceDescriptor, label));
static_assert(offsetof(SharedFenceDescriptor, initialValue) == offsetof(WGPUSharedFenceDescriptor, initialValue));
static_assert(sizeof(NativeVulkanSemaphore) == sizeof(WGPUNativeVulkanSemaphore));
static_assert(alignof(NativeVulkanSemaphore) == alignof(WGPUNativeVulkanSemaphore));
static_assert(offsetof(NativeVulkanSemaphore, nextInChain) == offsetof(WGPUNativeVulkanSemaphore, nextInChain));
static_assert(offsetof(NativeVulkanSemaphore, semaphore) == offsetof(WGPUNativeVulkanSemaphore, semaphore));
static_assert(sizeof(SharedBufferMemoryDescriptor) == sizeof(WGPUSharedBufferMemoryDescriptor));
static_assert(alignof(SharedBufferMemoryDescriptor) == alignof(WGPUSharedBufferMemoryDescriptor));
static_assert(offsetof(SharedBufferMemoryDescriptor, nextInChain) == offsetof(WGPUSharedBufferMemoryDescriptor,
    nextInChain));
static_assert(offsetof(SharedBufferMemoryDescriptor, label) == offsetof(WGPUSharedBufferMemoryDescriptor, label));
static_assert(offsetof(SharedBufferMemoryDescriptor, usage) == offsetof(WGPUSharedBufferMemoryDescriptor, usage));
static_assert(offsetof(SharedBufferMemoryDescriptor, size) == offsetof(WGPUSharedBufferMemoryDescriptor, size));
static_assert(sizeof(SharedMemoryOpaqueFD) == sizeof(WGPUSharedMemoryOpaqueFD));
static_assert(alignof(SharedMemoryOpaqueFD) == alignof(WGPUSharedMemoryOpaqueFD));
static_assert(offsetof(SharedMemoryOpaqueFD, fd) == offsetof(WGPUSharedMemoryOpaqueFD, fd));
static_assert(offsetof(SharedMemoryOpaqueFD, memoryTypeIndex) == offsetof(WGPUSharedMemoryOpaqueFD,
    memoryTypeIndex));
static_assert(offsetof(SharedMemoryOpaqueFD, allocationSize) == offsetof(WGPUSharedMemoryOpaqueFD, allocationSize));
static_assert(offsetof(SharedMemoryOpaqueFD, offset) == offsetof(WGPUSharedMemoryOpaqueFD, offset));
static_assert(offsetof(SharedMemoryOpaqueFD, dedicated) == offsetof(WGPUSharedMemoryOpaqueFD, dedicated));
static_assert(offsetof(SharedMemoryOpaqueFD, deviceUUID) == offsetof(WGPUSharedMemoryOpaqueFD, deviceUUID));
static_assert(offsetof(SharedMemoryOpaqueFD, driverUUID) == offsetof(WGPUSharedMemoryOpaqueFD, driverUUID));
static_assert(sizeof(SharedFenceValue) == sizeof(WGPUSharedFenceValue));
static_assert(alignof(SharedFenceValue) == alignof(WGPUSharedFenceValue));
static_assert(offsetof(SharedFenceValue, fence) == offsetof(WGPUSharedFenceValue, fence));
static_assert(offsetof(SharedFenceValue, value) == offsetof(WGPUSharedFenceValue, value));
static_assert(sizeof(SharedMemoryBeginAccess) == sizeof(WGPUSharedMemoryBeginAccess));
static_assert(alignof(SharedMemoryBeginAccess) == alignof(WGPUSharedMemoryBeginAccess));
static_assert(offsetof(SharedMemoryBeginAccess, nextInChain) == offsetof(WGPUSharedMemoryBeginAccess, nextInChain));
static_assert(offsetof(SharedMemoryBeginAccess, initialized) == offsetof(WGPUSharedMemoryBeginAccess, initialized));
static_assert(offsetof(SharedMemoryBeginAccess, waitCount) == offsetof(WGPUSharedMemoryBeginAccess, waitCount));
static_assert(offsetof(SharedMemoryBeginAccess, waits) == offsetof(WGPUSharedMemoryBeginAccess, waits));
static_assert(sizeof(SharedTextureMemoryDescriptor) == sizeof(WGPUSharedTextureMemoryDescriptor));
static_assert(alignof(SharedTextureMemoryDescriptor) == alignof(WGPUSharedTextureMemoryDescriptor));
static_assert(offsetof(SharedTextureMemoryDescriptor, nextInChain) == offsetof(WGPUSharedTextureMemoryDescriptor,
    nextInChain));
static_assert(offsetof(SharedTextureMemoryDescriptor, label) == offsetof(WGPUSharedTextureMemoryDescriptor, label));
static_assert(offsetof(SharedTextureMemoryDescriptor, texture) == offsetof(WGPUSharedTextureMemoryDescriptor,
    texture));
static_assert(sizeof(SharedMemoryVulkanImageInfo) == sizeof(WGPUSharedMemoryVulkanImageInfo));
static_assert(alignof(SharedMemoryVulkanImageInfo) == alignof(WGPUSharedMemoryVulkanImageInfo));
static_assert(offsetof(SharedMemoryVulkanImageInfo, flags) == offsetof(WGPUSharedMemoryVulkanImageInfo, flags));
static_assert(offsetof(SharedMemoryVulkanImageInfo, imageType) == offsetof(WGPUSharedMemoryVulkanImageInfo,
    imageType));
static_assert(offsetof(SharedMemoryVulkanImageInfo, format) == offsetof(WGPUSharedMemoryVulkanImageInfo, format));
static_assert(offsetof(SharedMemoryVulkanImageInfo, width) == offsetof(WGPUSharedMemoryVulkanImageInfo, width));
static_assert(offsetof(SharedMemoryVulkanImageInfo, height) == offsetof(WGPUSharedMemoryVulkanImageInfo, height));
static_assert(offsetof(SharedMemoryVulkanImageInfo, depth) == offsetof(WGPUSharedMemoryVulkanImageInfo, depth));
static_assert(offsetof(SharedMemoryVulkanImageInfo, mipLevels) == offsetof(WGPUSharedMemoryVulkanImageInfo,
    mipLevels));
static_assert(offsetof(SharedMemoryVulkanImageInfo, arrayLayers) == offsetof(WGPUSharedMemoryVulkanImageInfo,
    arrayLayers));
static_assert(offsetof(SharedMemoryVulkanImageInfo, samples) == offsetof(WGPUSharedMemoryVulkanImageInfo, samples));
static_assert(offsetof(SharedMemoryVulkanImageInfo, tiling) == offsetof(WGPUSharedMemoryVulkanImageInfo, tiling));
static_assert(offsetof(SharedMemoryVulkanImageInfo, usage) == offsetof(WGPUSharedMemoryVulkanImageInfo, usage));
static_assert(sizeof(RegistryReport) == sizeof(WGPURegistryReport));
static_assert(alignof(RegistryReport) == alignof(WGPURegistryReport));
static_assert(offsetof(RegistryReport, numAllocated) == offsetof(WGPURegistryReport, numAllocated));
static_assert(offsetof(RegistryReport, numKeptFromUser) == offsetof(WGPURegistryReport, numKeptFromUser));
static_assert(offsetof(RegistryReport, numReleasedFromUser) == offsetof(WGPURegistryReport, numReleasedFromUser));
static_assert(offsetof(RegistryReport, elementSize) == offsetof(WGPURegistryReport, elementSize));
static_assert(sizeof(HubReport) == sizeof(WGPUHubReport));
static_assert(alignof(HubReport) == alignof(WGPUHubReport));
static_assert(offsetof(HubReport, adapters) == offsetof(WGPUHubReport, adapters));
static_assert(offsetof(HubReport, devices) == offsetof(WGPUHubReport, devices));
static_assert(offsetof(HubReport, queues) == offsetof(WGPUHubReport, queues));
static_assert(offsetof(HubReport, pipelineLayouts) == offsetof(WGPUHubReport, pipelineLayouts));
static_assert(offsetof(HubReport, shaderModules) == offsetof(WGPUHubReport, shaderModules));
static_assert(offsetof(HubReport, bindGroupLayouts) == offsetof(WGPUHubReport, bindGroupLayouts));
static_assert(offsetof(HubReport, bindGroups) == offsetof(WGPUHubReport, bindGroups));
static_assert(offsetof(HubReport, commandBuffers) == offsetof(WGPUHubReport, commandBuffers));
static_assert(offsetof(HubReport, renderBundles) == offsetof(WGPUHubReport, renderBundles));
static_assert(offsetof(HubReport, renderPipelines) == offsetof(WGPUHubReport, renderPipelines));
static_assert(offsetof(HubReport, computePipelines) == offsetof(WGPUHubReport, computePipelines));
static_assert(offsetof(HubReport, pipelineCaches) == offsetof(WGPUHubReport, pipelineCaches));
static_assert(offsetof(HubReport, querySets) == offsetof(WGPUHubReport, querySets));
static_assert(offsetof(HubReport, buffers) == offsetof(WGPUHubReport, buffers));
static_assert(offsetof(HubReport, textures) == offsetof(WGPUHubReport, textures));
static_assert(offsetof(HubReport, textureViews) == offsetof(WGPUHubReport, textureViews));
static_assert(offsetof(HubReport, samplers) == offsetof(WGPUHubReport, samplers));
static_assert(sizeof(GlobalReport) == sizeof(WGPUGlobalReport));
static_assert(alignof(GlobalReport) == alignof(WGPUGlobalReport));
static_assert(offsetof(GlobalReport, surfaces) == offsetof(WGPUGlobalReport, surfaces));
static_assert(offsetof(GlobalReport, hub) == offsetof(WGPUGlobalReport, hub));
static_assert(sizeof(ImageSubresourceRange) == sizeof(WGPUImageSubresourceRange));
static_assert(alignof(ImageSubresourceRange) == alignof(WGPUImageSubresourceRange));
static_assert(offsetof(ImageSubresourceRange, aspect) == offsetof(WGPUImageSubresourceRange, aspect));
static_assert(offsetof(ImageSubresourceRange, baseMipLevel) == offsetof(WGPUImageSubresourceRange, baseMipLevel));
static_assert(offsetof(ImageSubresourceRange, mipLevelCount) == offsetof(WGPUImageSubresourceRange, mipLevelCount));
static_assert(offsetof(ImageSubresourceRange, baseArrayLayer) == offsetof(WGPUImageSubresourceRange,
    baseArrayLayer));
static_assert(offsetof(ImageSubresourceRange, arrayLayerCount) == offsetof(WGPUImageSubresourceRange,
    arrayLayerCount));
static_assert(sizeof(BufferTransition) == sizeof(WGPUBufferTransition));
static_assert(alignof(BufferTransition) == alignof(WGPUBufferTransition));
static_assert(offsetof(BufferTransition, buffer) == offsetof(WGPUBufferTransition, buffer));
static_assert(offsetof(BufferTransition, usage) == offsetof(WGPUBufferTransition, usage));
static_assert(sizeof(TextureTransition) == sizeof(WGPUTextureTransition));
static_assert(alignof(TextureTransition) == alignof(WGPUTextureTransition));
static_assert(offsetof(TextureTransition, texture) == offsetof(WGPUTextureTransition, texture));
static_assert(offsetof(TextureTransition, usage) == offsetof(WGPUTextureTransition, usage));
static_assert(sizeof(VulkanInstanceNeeds) == sizeof(WGPUVulkanInstanceNeeds));
static_assert(alignof(VulkanInstanceNeeds) == alignof(WGPUVulkanInstanceNeeds));
static_assert(offsetof(VulkanInstanceNeeds, nextInChain) == offsetof(WGPUVulkanInstanceNeeds, nextInChain));
static_assert(offsetof(VulkanInstanceNeeds, apiVersion) == offsetof(WGPUVulkanInstanceNeeds, apiVersion));
static_assert(offsetof(VulkanInstanceNeeds, extensions) == offsetof(WGPUVulkanInstanceNeeds, extensions));
static_assert(sizeof(VulkanDeviceNeeds) == sizeof(WGPUVulkanDeviceNeeds));
static_assert(alignof(VulkanDeviceNeeds) == alignof(WGPUVulkanDeviceNeeds));
static_assert(offsetof(VulkanDeviceNeeds, nextInChain) == offsetof(WGPUVulkanDeviceNeeds, nextInChain));
static_assert(offsetof(VulkanDeviceNeeds, queueFamilyIndex) == offsetof(WGPUVulkanDeviceNeeds, queueFamilyIndex));
static_assert(offsetof(VulkanDeviceNeeds, extensions) == offsetof(WGPUVulkanDeviceNeeds, extensions));
static_assert(offsetof(VulkanDeviceNeeds, next) == offsetof(WGPUVulkanDeviceNeeds, next));
static_assert(offsetof(VulkanDeviceNeeds, features) == offsetof(WGPUVulkanDeviceNeeds, features));
static_assert(sizeof(XlibDisplayHandle) == sizeof(WGPUXlibDisplayHandle));
static_assert(alignof(XlibDisplayHandle) == alignof(WGPUXlibDisplayHandle));
static_assert(offsetof(XlibDisplayHandle, display) == offsetof(WGPUXlibDisplayHandle, display));
static_assert(offsetof(XlibDisplayHandle, screen) == offsetof(WGPUXlibDisplayHandle, screen));
static_assert(sizeof(XcbDisplayHandle) == sizeof(WGPUXcbDisplayHandle));
static_assert(alignof(XcbDisplayHandle) == alignof(WGPUXcbDisplayHandle));
static_assert(offsetof(XcbDisplayHandle, connection) == offsetof(WGPUXcbDisplayHandle, connection));
static_assert(offsetof(XcbDisplayHandle, screen) == offsetof(WGPUXcbDisplayHandle, screen));
static_assert(sizeof(WaylandDisplayHandle) == sizeof(WGPUWaylandDisplayHandle));
static_assert(alignof(WaylandDisplayHandle) == alignof(WGPUWaylandDisplayHandle));
static_assert(offsetof(WaylandDisplayHandle, display) == offsetof(WGPUWaylandDisplayHandle, display));
static_assert(sizeof(NativeDisplayHandle) == sizeof(WGPUNativeDisplayHandle));
static_assert(alignof(NativeDisplayHandle) == alignof(WGPUNativeDisplayHandle));
static_assert(offsetof(NativeDisplayHandle, type) == offsetof(WGPUNativeDisplayHandle, type));
static_assert(offsetof(NativeDisplayHandle, data) == offsetof(WGPUNativeDisplayHandle, data));
static_assert(sizeof(InstanceExtras) == sizeof(WGPUInstanceExtras));
static_assert(alignof(InstanceExtras) == alignof(WGPUInstanceExtras));
static_assert(offsetof(InstanceExtras, backends) == offsetof(WGPUInstanceExtras, backends));
static_assert(offsetof(InstanceExtras, flags) == offsetof(WGPUInstanceExtras, flags));
static_assert(offsetof(InstanceExtras, dx12ShaderCompiler) == offsetof(WGPUInstanceExtras, dx12ShaderCompiler));
static_assert(offsetof(InstanceExtras, gles3MinorVersion) == offsetof(WGPUInstanceExtras, gles3MinorVersion));
static_assert(offsetof(InstanceExtras, glFenceBehaviour) == offsetof(WGPUInstanceExtras, glFenceBehaviour));
static_assert(offsetof(InstanceExtras, dxcPath) == offsetof(WGPUInstanceExtras, dxcPath));
static_assert(offsetof(InstanceExtras, dxcMaxShaderModel) == offsetof(WGPUInstanceExtras, dxcMaxShaderModel));
static_assert(offsetof(InstanceExtras, dx12PresentationSystem) == offsetof(WGPUInstanceExtras,
    dx12PresentationSystem));
static_assert(offsetof(InstanceExtras, budgetForDeviceCreation) == offsetof(WGPUInstanceExtras,
    budgetForDeviceCreation));
static_assert(offsetof(InstanceExtras, budgetForDeviceLoss) == offsetof(WGPUInstanceExtras, budgetForDeviceLoss));
static_assert(offsetof(InstanceExtras, displayHandle) == offsetof(WGPUInstanceExtras, displayHandle));
static_assert(sizeof(RequestAdapterIdentityOptions) == sizeof(WGPURequestAdapterIdentityOptions));
static_assert(alignof(RequestAdapterIdentityOptions) == alignof(WGPURequestAdapterIdentityOptions));
static_assert(offsetof(RequestAdapterIdentityOptions, deviceUUID) == offsetof(WGPURequestAdapterIdentityOptions,
    deviceUUID));
static_assert(offsetof(RequestAdapterIdentityOptions, pciBusID) == offsetof(WGPURequestAdapterIdentityOptions,
    pciBusID));
static_assert(offsetof(RequestAdapterIdentityOptions, deviceLUID) == offsetof(WGPURequestAdapterIdentityOptions,
    deviceLUID));
static_assert(sizeof(BindGroupEntryExtras) == sizeof(WGPUBindGroupEntryExtras));
static_assert(alignof(BindGroupEntryExtras) == alignof(WGPUBindGroupEntryExtras));
static_assert(offsetof(BindGroupEntryExtras, buffers) == offsetof(WGPUBindGroupEntryExtras, buffers));
static_assert(offsetof(BindGroupEntryExtras, bufferCount) == offsetof(WGPUBindGroupEntryExtras, bufferCount));
static_assert(offsetof(BindGroupEntryExtras, samplers) == offsetof(WGPUBindGroupEntryExtras, samplers));
static_assert(offsetof(BindGroupEntryExtras, samplerCount) == offsetof(WGPUBindGroupEntryExtras, samplerCount));
static_assert(offsetof(BindGroupEntryExtras, textureViews) == offsetof(WGPUBindGroupEntryExtras, textureViews));
static_assert(offsetof(BindGroupEntryExtras, textureViewCount) == offsetof(WGPUBindGroupEntryExtras,
    textureViewCount));
static_assert(sizeof(BindGroupLayoutEntryExtras) == sizeof(WGPUBindGroupLayoutEntryExtras));
static_assert(alignof(BindGroupLayoutEntryExtras) == alignof(WGPUBindGroupLayoutEntryExtras));
static_assert(offsetof(BindGroupLayoutEntryExtras, count) == offsetof(WGPUBindGroupLayoutEntryExtras, count));
static_assert(sizeof(WorkgroupMemory) == sizeof(WGPUWorkgroupMemory));
static_assert(alignof(WorkgroupMemory) == alignof(WGPUWorkgroupMemory));
static_assert(offsetof(WorkgroupMemory, zeroInitialize) == offsetof(WGPUWorkgroupMemory, zeroInitialize));
static_assert(sizeof(DeviceExtras) == sizeof(WGPUDeviceExtras));
static_assert(alignof(DeviceExtras) == alignof(WGPUDeviceExtras));
static_assert(offsetof(DeviceExtras, tracePath) == offsetof(WGPUDeviceExtras, tracePath));
static_assert(sizeof(ExternalTextureColors) == sizeof(WGPUExternalTextureColors));
static_assert(alignof(ExternalTextureColors) == alignof(WGPUExternalTextureColors));
static_assert(offsetof(ExternalTextureColors, colorSpace) == offsetof(WGPUExternalTextureColors, colorSpace));
static_assert(offsetof(ExternalTextureColors, range) == offsetof(WGPUExternalTextureColors, range));
static_assert(offsetof(ExternalTextureColors, bitDepth) == offsetof(WGPUExternalTextureColors, bitDepth));
static_assert(offsetof(ExternalTextureColors, convertsToSRGB) == offsetof(WGPUExternalTextureColors,
    convertsToSRGB));
static_assert(sizeof(ExternalTextureCrop) == sizeof(WGPUExternalTextureCrop));
static_assert(alignof(ExternalTextureCrop) == alignof(WGPUExternalTextureCrop));
static_assert(offsetof(ExternalTextureCrop, x) == offsetof(WGPUExternalTextureCrop, x));
static_assert(offsetof(ExternalTextureCrop, y) == offsetof(WGPUExternalTextureCrop, y));
static_assert(offsetof(ExternalTextureCrop, width) == offsetof(WGPUExternalTextureCrop, width));
static_assert(offsetof(ExternalTextureCrop, height) == offsetof(WGPUExternalTextureCrop, height));
static_assert(offsetof(ExternalTextureCrop, rotation) == offsetof(WGPUExternalTextureCrop, rotation));
static_assert(offsetof(ExternalTextureCrop, mirrored) == offsetof(WGPUExternalTextureCrop, mirrored));
static_assert(sizeof(NativeLimits) == sizeof(WGPUNativeLimits));
static_assert(alignof(NativeLimits) == alignof(WGPUNativeLimits));
static_assert(offsetof(NativeLimits, maxNonSamplerBindings) == offsetof(WGPUNativeLimits, maxNonSamplerBindings));
static_assert(offsetof(NativeLimits, maxBindingArrayElementsPerShaderStage) == offsetof(WGPUNativeLimits,
    maxBindingArrayElementsPerShaderStage));
static_assert(offsetof(NativeLimits, maxBindingArraySamplerElementsPerShaderStage) == offsetof(WGPUNativeLimits,
    maxBindingArraySamplerElementsPerShaderStage));
static_assert(offsetof(NativeLimits, maxMultiviewViewCount) == offsetof(WGPUNativeLimits, maxMultiviewViewCount));
static_assert(sizeof(DeviceMemoryHints) == sizeof(WGPUDeviceMemoryHints));
static_assert(alignof(DeviceMemoryHints) == alignof(WGPUDeviceMemoryHints));
static_assert(offsetof(DeviceMemoryHints, hint) == offsetof(WGPUDeviceMemoryHints, hint));
static_assert(offsetof(DeviceMemoryHints, blockSizeMin) == offsetof(WGPUDeviceMemoryHints, blockSizeMin));
static_assert(offsetof(DeviceMemoryHints, blockSizeMax) == offsetof(WGPUDeviceMemoryHints, blockSizeMax));
static_assert(sizeof(MeshShaderLimits) == sizeof(WGPUMeshShaderLimits));
static_assert(alignof(MeshShaderLimits) == alignof(WGPUMeshShaderLimits));
static_assert(offsetof(MeshShaderLimits, maxTaskWorkgroupTotalCount) == offsetof(WGPUMeshShaderLimits,
    maxTaskWorkgroupTotalCount));
static_assert(offsetof(MeshShaderLimits, maxTaskWorkgroupsPerDimension) == offsetof(WGPUMeshShaderLimits,
    maxTaskWorkgroupsPerDimension));
static_assert(offsetof(MeshShaderLimits, maxMeshWorkgroupTotalCount) == offsetof(WGPUMeshShaderLimits,
    maxMeshWorkgroupTotalCount));
static_assert(offsetof(MeshShaderLimits, maxMeshWorkgroupsPerDimension) == offsetof(WGPUMeshShaderLimits,
    maxMeshWorkgroupsPerDimension));
static_assert(offsetof(MeshShaderLimits, maxTaskInvocationsPerWorkgroup) == offsetof(WGPUMeshShaderLimits,
    maxTaskInvocationsPerWorkgroup));
static_assert(offsetof(MeshShaderLimits, maxTaskInvocationsPerDimension) == offsetof(WGPUMeshShaderLimits,
    maxTaskInvocationsPerDimension));
static_assert(offsetof(MeshShaderLimits, maxMeshInvocationsPerWorkgroup) == offsetof(WGPUMeshShaderLimits,
    maxMeshInvocationsPerWorkgroup));
static_assert(offsetof(MeshShaderLimits, maxMeshInvocationsPerDimension) == offsetof(WGPUMeshShaderLimits,
    maxMeshInvocationsPerDimension));
static_assert(offsetof(MeshShaderLimits, maxTaskPayloadSize) == offsetof(WGPUMeshShaderLimits, maxTaskPayloadSize));
static_assert(offsetof(MeshShaderLimits, maxMeshOutputVertices) == offsetof(WGPUMeshShaderLimits,
    maxMeshOutputVertices));
static_assert(offsetof(MeshShaderLimits, maxMeshOutputPrimitives) == offsetof(WGPUMeshShaderLimits,
    maxMeshOutputPrimitives));
static_assert(offsetof(MeshShaderLimits, maxMeshOutputLayers) == offsetof(WGPUMeshShaderLimits,
    maxMeshOutputLayers));
static_assert(offsetof(MeshShaderLimits, maxMeshMultiviewViewCount) == offsetof(WGPUMeshShaderLimits,
    maxMeshMultiviewViewCount));
static_assert(sizeof(Multiview) == sizeof(WGPUMultiview));
static_assert(alignof(Multiview) == alignof(WGPUMultiview));
static_assert(offsetof(Multiview, multiviewMask) == offsetof(WGPUMultiview, multiviewMask));
static_assert(sizeof(PipelineDescriptorExtras) == sizeof(WGPUPipelineDescriptorExtras));
static_assert(alignof(PipelineDescriptorExtras) == alignof(WGPUPipelineDescriptorExtras));
static_assert(offsetof(PipelineDescriptorExtras, pipelineCache) == offsetof(WGPUPipelineDescriptorExtras,
    pipelineCache));
static_assert(sizeof(DevicePipelineCacheFolder) == sizeof(WGPUDevicePipelineCacheFolder));
static_assert(alignof(DevicePipelineCacheFolder) == alignof(WGPUDevicePipelineCacheFolder));
static_assert(offsetof(DevicePipelineCacheFolder, path) == offsetof(WGPUDevicePipelineCacheFolder, path));
static_assert(offsetof(DevicePipelineCacheFolder, maxSize) == offsetof(WGPUDevicePipelineCacheFolder, maxSize));
static_assert(sizeof(PushConstantRange) == sizeof(WGPUPushConstantRange));
static_assert(alignof(PushConstantRange) == alignof(WGPUPushConstantRange));
static_assert(offsetof(PushConstantRange, stages) == offsetof(WGPUPushConstantRange, stages));
static_assert(offsetof(PushConstantRange, start) == offsetof(WGPUPushConstantRange, start));
static_assert(offsetof(PushConstantRange, end) == offsetof(WGPUPushConstantRange, end));
static_assert(sizeof(PipelineLayoutExtras) == sizeof(WGPUPipelineLayoutExtras));
static_assert(alignof(PipelineLayoutExtras) == alignof(WGPUPipelineLayoutExtras));
static_assert(offsetof(PipelineLayoutExtras, pushConstantRangeCount) == offsetof(WGPUPipelineLayoutExtras,
    pushConstantRangeCount));
static_assert(offsetof(PipelineLayoutExtras, pushConstantRanges) == offsetof(WGPUPipelineLayoutExtras,
    pushConstantRanges));
static_assert(sizeof(QuerySetDescriptorExtras) == sizeof(WGPUQuerySetDescriptorExtras));
static_assert(alignof(QuerySetDescriptorExtras) == alignof(WGPUQuerySetDescriptorExtras));
static_assert(offsetof(QuerySetDescriptorExtras, pipelineStatistics) == offsetof(WGPUQuerySetDescriptorExtras,
    pipelineStatistics));
static_assert(offsetof(QuerySetDescriptorExtras, pipelineStatisticCount) == offsetof(WGPUQuerySetDescriptorExtras,
    pipelineStatisticCount));
static_assert(sizeof(AccelerationStructureBindingLayout) == sizeof(WGPUAccelerationStructureBindingLayout));
static_assert(alignof(AccelerationStructureBindingLayout) == alignof(WGPUAccelerationStructureBindingLayout));
static_assert(offsetof(AccelerationStructureBindingLayout,
    vertexReturn) == offsetof(WGPUAccelerationStructureBindingLayout, vertexReturn));
static_assert(sizeof(AccelerationStructureBindingEntry) == sizeof(WGPUAccelerationStructureBindingEntry));
static_assert(alignof(AccelerationStructureBindingEntry) == alignof(WGPUAccelerationStructureBindingEntry));
static_assert(offsetof(AccelerationStructureBindingEntry, tlas) == offsetof(WGPUAccelerationStructureBindingEntry,
    tlas));
static_assert(offsetof(AccelerationStructureBindingEntry,
    elementCount) == offsetof(WGPUAccelerationStructureBindingEntry, elementCount));
static_assert(offsetof(AccelerationStructureBindingEntry,
    elements) == offsetof(WGPUAccelerationStructureBindingEntry, elements));
static_assert(sizeof(RayTracingLimits) == sizeof(WGPURayTracingLimits));
static_assert(alignof(RayTracingLimits) == alignof(WGPURayTracingLimits));
static_assert(offsetof(RayTracingLimits, maxBlasPrimitiveCount) == offsetof(WGPURayTracingLimits,
    maxBlasPrimitiveCount));
static_assert(offsetof(RayTracingLimits, maxBlasGeometryCount) == offsetof(WGPURayTracingLimits,
    maxBlasGeometryCount));
static_assert(offsetof(RayTracingLimits, maxTlasInstanceCount) == offsetof(WGPURayTracingLimits,
    maxTlasInstanceCount));
static_assert(offsetof(RayTracingLimits, maxAccelerationStructuresPerShaderStage) == offsetof(WGPURayTracingLimits,
    maxAccelerationStructuresPerShaderStage));
static_assert(offsetof(RayTracingLimits,
    maxBindingArrayAccelerationStructureElementsPerShaderStage) == offsetof(WGPURayTracingLimits,
    maxBindingArrayAccelerationStructureElementsPerShaderStage));
static_assert(sizeof(PrimitiveStateExtras) == sizeof(WGPUPrimitiveStateExtras));
static_assert(alignof(PrimitiveStateExtras) == alignof(WGPUPrimitiveStateExtras));
static_assert(offsetof(PrimitiveStateExtras, polygonMode) == offsetof(WGPUPrimitiveStateExtras, polygonMode));
static_assert(offsetof(PrimitiveStateExtras, conservative) == offsetof(WGPUPrimitiveStateExtras, conservative));
static_assert(sizeof(SamplerDescriptorExtras) == sizeof(WGPUSamplerDescriptorExtras));
static_assert(alignof(SamplerDescriptorExtras) == alignof(WGPUSamplerDescriptorExtras));
static_assert(offsetof(SamplerDescriptorExtras, samplerBorderColor) == offsetof(WGPUSamplerDescriptorExtras,
    samplerBorderColor));
static_assert(sizeof(ShaderDefine) == sizeof(WGPUShaderDefine));
static_assert(alignof(ShaderDefine) == alignof(WGPUShaderDefine));
static_assert(offsetof(ShaderDefine, name) == offsetof(WGPUShaderDefine, name));
static_assert(offsetof(ShaderDefine, value) == offsetof(WGPUShaderDefine, value));
static_assert(sizeof(ShaderSourceGLSL) == sizeof(WGPUShaderSourceGLSL));
static_assert(alignof(ShaderSourceGLSL) == alignof(WGPUShaderSourceGLSL));
static_assert(offsetof(ShaderSourceGLSL, stage) == offsetof(WGPUShaderSourceGLSL, stage));
static_assert(offsetof(ShaderSourceGLSL, code) == offsetof(WGPUShaderSourceGLSL, code));
static_assert(offsetof(ShaderSourceGLSL, defineCount) == offsetof(WGPUShaderSourceGLSL, defineCount));
static_assert(offsetof(ShaderSourceGLSL, defines) == offsetof(WGPUShaderSourceGLSL, defines));
static_assert(sizeof(SharedMemoryHostPointer) == sizeof(WGPUSharedMemoryHostPointer));
static_assert(alignof(SharedMemoryHostPointer) == alignof(WGPUSharedMemoryHostPointer));
static_assert(offsetof(SharedMemoryHostPointer, pointer) == offsetof(WGPUSharedMemoryHostPointer, pointer));
static_assert(offsetof(SharedMemoryHostPointer, pointerSize) == offsetof(WGPUSharedMemoryHostPointer, pointerSize));
static_assert(sizeof(SharedMemoryVulkanImage) == sizeof(WGPUSharedMemoryVulkanImage));
static_assert(alignof(SharedMemoryVulkanImage) == alignof(WGPUSharedMemoryVulkanImage));
static_assert(offsetof(SharedMemoryVulkanImage, image) == offsetof(WGPUSharedMemoryVulkanImage, image));
static_assert(sizeof(SharedMemoryDmaBuf) == sizeof(WGPUSharedMemoryDmaBuf));
static_assert(alignof(SharedMemoryDmaBuf) == alignof(WGPUSharedMemoryDmaBuf));
static_assert(offsetof(SharedMemoryDmaBuf, fd) == offsetof(WGPUSharedMemoryDmaBuf, fd));
static_assert(offsetof(SharedMemoryDmaBuf, drmModifier) == offsetof(WGPUSharedMemoryDmaBuf, drmModifier));
static_assert(offsetof(SharedMemoryDmaBuf, offset) == offsetof(WGPUSharedMemoryDmaBuf, offset));
static_assert(offsetof(SharedMemoryDmaBuf, stride) == offsetof(WGPUSharedMemoryDmaBuf, stride));
static_assert(sizeof(SharedMemoryVulkanBuffer) == sizeof(WGPUSharedMemoryVulkanBuffer));
static_assert(alignof(SharedMemoryVulkanBuffer) == alignof(WGPUSharedMemoryVulkanBuffer));
static_assert(offsetof(SharedMemoryVulkanBuffer, buffer) == offsetof(WGPUSharedMemoryVulkanBuffer, buffer));
static_assert(offsetof(SharedMemoryVulkanBuffer, bufferUsage) == offsetof(WGPUSharedMemoryVulkanBuffer,
    bufferUsage));
static_assert(sizeof(SharedMemoryVulkanLayouts) == sizeof(WGPUSharedMemoryVulkanLayouts));
static_assert(alignof(SharedMemoryVulkanLayouts) == alignof(WGPUSharedMemoryVulkanLayouts));
static_assert(offsetof(SharedMemoryVulkanLayouts, oldLayout) == offsetof(WGPUSharedMemoryVulkanLayouts, oldLayout));
static_assert(offsetof(SharedMemoryVulkanLayouts, newLayout) == offsetof(WGPUSharedMemoryVulkanLayouts, newLayout));
static_assert(offsetof(SharedMemoryVulkanLayouts, endLayout) == offsetof(WGPUSharedMemoryVulkanLayouts, endLayout));
static_assert(sizeof(SurfaceConfigurationExtras) == sizeof(WGPUSurfaceConfigurationExtras));
static_assert(alignof(SurfaceConfigurationExtras) == alignof(WGPUSurfaceConfigurationExtras));
static_assert(offsetof(SurfaceConfigurationExtras,
    desiredMaximumFrameLatency) == offsetof(WGPUSurfaceConfigurationExtras, desiredMaximumFrameLatency));
static_assert(sizeof(SurfaceSourceSwapChainPanel) == sizeof(WGPUSurfaceSourceSwapChainPanel));
static_assert(alignof(SurfaceSourceSwapChainPanel) == alignof(WGPUSurfaceSourceSwapChainPanel));
static_assert(offsetof(SurfaceSourceSwapChainPanel, panelNative) == offsetof(WGPUSurfaceSourceSwapChainPanel,
    panelNative));
static_assert(sizeof(VulkanInstance) == sizeof(WGPUVulkanInstance));
static_assert(alignof(VulkanInstance) == alignof(WGPUVulkanInstance));
static_assert(offsetof(VulkanInstance, getInstanceProcAddr) == offsetof(WGPUVulkanInstance, getInstanceProcAddr));
static_assert(offsetof(VulkanInstance, instance) == offsetof(WGPUVulkanInstance, instance));
static_assert(offsetof(VulkanInstance, apiVersion) == offsetof(WGPUVulkanInstance, apiVersion));
static_assert(offsetof(VulkanInstance, extensions) == offsetof(WGPUVulkanInstance, extensions));
static_assert(offsetof(VulkanInstance, callback) == offsetof(WGPUVulkanInstance, callback));
static_assert(offsetof(VulkanInstance, userdata1) == offsetof(WGPUVulkanInstance, userdata1));
static_assert(offsetof(VulkanInstance, userdata2) == offsetof(WGPUVulkanInstance, userdata2));
static_assert(sizeof(VulkanDevice) == sizeof(WGPUVulkanDevice));
static_assert(alignof(VulkanDevice) == alignof(WGPUVulkanDevice));
static_assert(offsetof(VulkanDevice, device) == offsetof(WGPUVulkanDevice, device));
static_assert(offsetof(VulkanDevice, queueFamilyIndex) == offsetof(WGPUVulkanDevice, queueFamilyIndex));
static_assert(offsetof(VulkanDevice, queueIndex) == offsetof(WGPUVulkanDevice, queueIndex));
static_assert(offsetof(VulkanDevice, extensions) == offsetof(WGPUVulkanDevice, extensions));
static_assert(offsetof(VulkanDevice, callback) == offsetof(WGPUVulkanDevice, callback));
static_assert(offsetof(VulkanDevice, userdata1) == offsetof(WGPUVulkanDevice, userdata1));
static_assert(offsetof(VulkanDevice, userdata2) == offsetof(WGPUVulkanDevice, userdata2));
static_assert(sizeof(ChainedStruct) == sizeof(WGPUChainedStruct));
static_assert(offsetof(ChainedStruct, sType) == offsetof(WGPUChainedStruct, sType));
static_assert(sizeof(StringView) == sizeof(WGPUStringView));
static_assert(offsetof(StringView, length) == offsetof(WGPUStringView, length));
static_assert(sizeof(Bool) == sizeof(WGPUBool) && sizeof(OptionalBool) == sizeof(WGPUOptionalBool));
static_assert(sizeof(Adapter) == sizeof(WGPUAdapter));
static_assert(sizeof(BindGroup) == sizeof(WGPUBindGroup));
static_assert(sizeof(BindGroupLayout) == sizeof(WGPUBindGroupLayout));
static_assert(sizeof(Buffer) == sizeof(WGPUBuffer));
static_assert(sizeof(CommandBuffer) == sizeof(WGPUCommandBuffer));
static_assert(sizeof(CommandEncoder) == sizeof(WGPUCommandEncoder));
static_assert(sizeof(ComputePassEncoder) == sizeof(WGPUComputePassEncoder));
static_assert(sizeof(ComputePipeline) == sizeof(WGPUComputePipeline));
static_assert(sizeof(Device) == sizeof(WGPUDevice));
static_assert(sizeof(ExternalTexture) == sizeof(WGPUExternalTexture));
static_assert(sizeof(Instance) == sizeof(WGPUInstance));
static_assert(sizeof(PipelineLayout) == sizeof(WGPUPipelineLayout));
static_assert(sizeof(QuerySet) == sizeof(WGPUQuerySet));
static_assert(sizeof(Queue) == sizeof(WGPUQueue));
static_assert(sizeof(RenderBundle) == sizeof(WGPURenderBundle));
static_assert(sizeof(RenderBundleEncoder) == sizeof(WGPURenderBundleEncoder));
static_assert(sizeof(RenderPassEncoder) == sizeof(WGPURenderPassEncoder));
static_assert(sizeof(RenderPipeline) == sizeof(WGPURenderPipeline));
static_assert(sizeof(Sampler) == sizeof(WGPUSampler));
static_assert(sizeof(ShaderModule) == sizeof(WGPUShaderModule));
static_assert(sizeof(Surface) == sizeof(WGPUSurface));
static_assert(sizeof(Texture) == sizeof(WGPUTexture));
static_assert(sizeof(TextureView) == sizeof(WGPUTextureView));
static_assert(sizeof(Blas) == sizeof(WGPUBlas));
static_assert(sizeof(PipelineCache) == sizeof(WGPUPipelineCache));
static_assert(sizeof(SharedBufferMemory) == sizeof(WGPUSharedBufferMemory));
static_assert(sizeof(SharedFence) == sizeof(WGPUSharedFence));
static_assert(sizeof(SharedTextureMemory) == sizeof(WGPUSharedTextureMemory));
static_assert(sizeof(Tlas) == sizeof(WGPUTlas));

namespace detail {

template <typename F>
struct BufferMapCallback {
    static void Run(WGPUMapAsyncStatus status, WGPUStringView message, void *userdata1, void *userdata2) noexcept
    {
        Once<F>::Run(userdata1, userdata2, static_cast<MapAsyncStatus>(status), StringView(message));
    }
    using Function = Once<F>;
    static WGPUBufferMapCallbackInfo Begin(CallbackMode mode, F function)
    {
        Userdata kept = Function::Keep(std::move(function));
        return {nullptr, static_cast<WGPUCallbackMode>(mode), Run, kept.pointers[0], kept.pointers[1]};
    }
};

template <typename F>
struct CompilationInfoCallback {
    static void Run(WGPUCompilationInfoRequestStatus status, WGPUCompilationInfo const *compilationInfo,
        void *userdata1, void *userdata2) noexcept
    {
        Once<F>::Run(userdata1, userdata2, static_cast<CompilationInfoRequestStatus>(status),
            reinterpret_cast<CompilationInfo const *>(compilationInfo));
    }
    using Function = Once<F>;
    static WGPUCompilationInfoCallbackInfo Begin(CallbackMode mode, F function)
    {
        Userdata kept = Function::Keep(std::move(function));
        return {nullptr, static_cast<WGPUCallbackMode>(mode), Run, kept.pointers[0], kept.pointers[1]};
    }
};

template <typename F>
struct CreateComputePipelineAsyncCallback {
    static void Run(WGPUCreatePipelineAsyncStatus status, WGPUComputePipeline pipeline, WGPUStringView message,
        void *userdata1, void *userdata2) noexcept
    {
        Once<F>::Run(userdata1, userdata2, static_cast<CreatePipelineAsyncStatus>(status),
            ComputePipeline::Acquire(pipeline), StringView(message));
    }
    using Function = Once<F>;
    static WGPUCreateComputePipelineAsyncCallbackInfo Begin(CallbackMode mode, F function)
    {
        Userdata kept = Function::Keep(std::move(function));
        return {nullptr, static_cast<WGPUCallbackMode>(mode), Run, kept.pointers[0], kept.pointers[1]};
    }
};

template <typename F>
struct CreateRenderPipelineAsyncCallback {
    static void Run(WGPUCreatePipelineAsyncStatus status, WGPURenderPipeline pipeline, WGPUStringView message,
        void *userdata1, void *userdata2) noexcept
    {
        Once<F>::Run(userdata1, userdata2, static_cast<CreatePipelineAsyncStatus>(status),
            RenderPipeline::Acquire(pipeline), StringView(message));
    }
    using Function = Once<F>;
    static WGPUCreateRenderPipelineAsyncCallbackInfo Begin(CallbackMode mode, F function)
    {
        Userdata kept = Function::Keep(std::move(function));
        return {nullptr, static_cast<WGPUCallbackMode>(mode), Run, kept.pointers[0], kept.pointers[1]};
    }
};

template <typename F>
struct DeviceLostCallback {
    static void Run(WGPUDevice const *device, WGPUDeviceLostReason reason, WGPUStringView message, void *userdata1,
        void *userdata2) noexcept
    {
        RunHeld<F>(userdata1, userdata2, *reinterpret_cast<Device const *>(device),
            static_cast<DeviceLostReason>(reason), StringView(message));
    }
};

template <typename F>
struct PopErrorScopeCallback {
    static void Run(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message, void *userdata1,
        void *userdata2) noexcept
    {
        Once<F>::Run(userdata1, userdata2, static_cast<PopErrorScopeStatus>(status), static_cast<ErrorType>(type),
            StringView(message));
    }
    using Function = Once<F>;
    static WGPUPopErrorScopeCallbackInfo Begin(CallbackMode mode, F function)
    {
        Userdata kept = Function::Keep(std::move(function));
        return {nullptr, static_cast<WGPUCallbackMode>(mode), Run, kept.pointers[0], kept.pointers[1]};
    }
};

template <typename F>
struct QueueWorkDoneCallback {
    static void Run(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *userdata1,
        void *userdata2) noexcept
    {
        Once<F>::Run(userdata1, userdata2, static_cast<QueueWorkDoneStatus>(status), StringView(message));
    }
    using Function = Once<F>;
    static WGPUQueueWorkDoneCallbackInfo Begin(CallbackMode mode, F function)
    {
        Userdata kept = Function::Keep(std::move(function));
        return {nullptr, static_cast<WGPUCallbackMode>(mode), Run, kept.pointers[0], kept.pointers[1]};
    }
};

template <typename F>
struct RequestAdapterCallback {
    static void Run(WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message, void *userdata1,
        void *userdata2) noexcept
    {
        Once<F>::Run(userdata1, userdata2, static_cast<RequestAdapterStatus>(status), Adapter::Acquire(adapter),
            StringView(message));
    }
    using Function = Once<F>;
    static WGPURequestAdapterCallbackInfo Begin(CallbackMode mode, F function)
    {
        Userdata kept = Function::Keep(std::move(function));
        return {nullptr, static_cast<WGPUCallbackMode>(mode), Run, kept.pointers[0], kept.pointers[1]};
    }
};

template <typename F>
struct RequestDeviceCallback {
    static void Run(WGPURequestDeviceStatus status, WGPUDevice device, WGPUStringView message, void *userdata1,
        void *userdata2) noexcept
    {
        Once<F>::Run(userdata1, userdata2, static_cast<RequestDeviceStatus>(status), Device::Acquire(device),
            StringView(message));
    }
    using Function = Once<F>;
    static WGPURequestDeviceCallbackInfo Begin(CallbackMode mode, F function)
    {
        Userdata kept = Function::Keep(std::move(function));
        return {nullptr, static_cast<WGPUCallbackMode>(mode), Run, kept.pointers[0], kept.pointers[1]};
    }
};

template <typename F>
struct UncapturedErrorCallback {
    static void Run(WGPUDevice const *device, WGPUErrorType type, WGPUStringView message, void *userdata1,
        void *userdata2) noexcept
    {
        RunHeld<F>(userdata1, userdata2, *reinterpret_cast<Device const *>(device), static_cast<ErrorType>(type),
            StringView(message));
    }
};

template <typename F>
struct BlasPrepareCompactCallback {
    static void Run(WGPUBlasPrepareCompactStatus status, WGPUStringView message, void *userdata1,
        void *userdata2) noexcept
    {
        Once<F>::Run(userdata1, userdata2, static_cast<BlasPrepareCompactStatus>(status), StringView(message));
    }
    using Function = Once<F>;
    static WGPUBlasPrepareCompactCallbackInfo Begin(CallbackMode mode, F function)
    {
        Userdata kept = Function::Keep(std::move(function));
        return {nullptr, static_cast<WGPUCallbackMode>(mode), Run, kept.pointers[0], kept.pointers[1]};
    }
};

} // namespace detail

inline void SupportedInstanceFeatures::FreeMembers() noexcept
{
    if (features) {
        wgpuSupportedInstanceFeaturesFreeMembers(*this);
    }
    featureCount = 0;
    features = nullptr;
}

inline void SupportedWGSLLanguageFeatures::FreeMembers() noexcept
{
    if (features) {
        wgpuSupportedWGSLLanguageFeaturesFreeMembers(*this);
    }
    featureCount = 0;
    features = nullptr;
}

inline void SupportedFeatures::FreeMembers() noexcept
{
    if (features) {
        wgpuSupportedFeaturesFreeMembers(*this);
    }
    featureCount = 0;
    features = nullptr;
}

inline void AdapterInfo::FreeMembers() noexcept
{
    if (vendor.data || architecture.data || device.data || description.data) {
        wgpuAdapterInfoFreeMembers(*this);
    }
    vendor = {};
    architecture = {};
    device = {};
    description = {};
    backendType = BackendType::Undefined;
    adapterType = {};
    vendorID = 0;
    deviceID = 0;
    subgroupMinSize = 0;
    subgroupMaxSize = 0;
}

inline void SurfaceCapabilities::FreeMembers() noexcept
{
    if (formats || presentModes || alphaModes) {
        wgpuSurfaceCapabilitiesFreeMembers(*this);
    }
    usages = TextureUsage::None;
    formatCount = 0;
    formats = nullptr;
    presentModeCount = 0;
    presentModes = nullptr;
    alphaModeCount = 0;
    alphaModes = nullptr;
}

inline void CooperativeMatrixProperties::FreeMembers() noexcept
{
    if (configurations) {
        wgpuCooperativeMatrixPropertiesFreeMembers(*this);
    }
    configurationCount = 0;
    configurations = nullptr;
}

inline void AdapterIdentity::FreeMembers() noexcept
{
    if (deviceUUID.data || driverUUID.data || pciBusID.data || driver.data || driverInfo.data) {
        wgpuAdapterIdentityFreeMembers(*this);
    }
    deviceUUID = {};
    driverUUID = {};
    pciBusID = {};
    deviceLUID = 0;
    deviceNodeMask = 0;
    hasDRMPrimary = false;
    drmPrimaryMajor = 0;
    drmPrimaryMinor = 0;
    hasDRMRender = false;
    drmRenderMajor = 0;
    drmRenderMinor = 0;
    registryID = 0;
    driverVersion = 0;
    driver = {};
    driverInfo = {};
    transientSavesMemory = OptionalBool::Undefined;
}

inline void MemoryHeaps::FreeMembers() noexcept
{
    if (heaps) {
        wgpuMemoryHeapsFreeMembers(*this);
    }
    heapCount = 0;
    heaps = nullptr;
}

inline void AllocatorReport::FreeMembers() noexcept
{
    if (allocations || blocks) {
        wgpuAllocatorReportFreeMembers(*this);
    }
    available = false;
    allocationCount = 0;
    allocations = nullptr;
    blockCount = 0;
    blocks = nullptr;
    totalAllocatedBytes = 0;
    totalReservedBytes = 0;
}

inline void ShaderReflection::FreeMembers() noexcept
{
    if (entryPoints || bindings || overrides) {
        wgpuShaderReflectionFreeMembers(*this);
    }
    entryPointCount = 0;
    entryPoints = nullptr;
    bindingCount = 0;
    bindings = nullptr;
    overrideCount = 0;
    overrides = nullptr;
    immediateSize = 0;
}

inline void ShaderTranslation::FreeMembers() noexcept
{
    if (code.data || words || entryPoint.data) {
        wgpuShaderTranslationFreeMembers(*this);
    }
    code = {};
    wordCount = 0;
    words = nullptr;
    entryPoint = {};
}

template <typename F>
void DeviceDescriptor::SetDeviceLostCallback(CallbackMode callbackMode, F &&callback)
{
    using Function = std::decay_t<F>;
    deviceLostCallbackInfo.Set(detail::DeviceLostCallback<Function>::Run, Function(std::forward<F>(callback)));
    deviceLostCallbackInfo.Get().mode = static_cast<WGPUCallbackMode>(callbackMode);
}

template <typename F>
void DeviceDescriptor::SetUncapturedErrorCallback(F &&callback)
{
    using Function = std::decay_t<F>;
    uncapturedErrorCallbackInfo.Set(detail::UncapturedErrorCallback<Function>::Run,
        Function(std::forward<F>(callback)));
}

inline Instance CreateInstance(InstanceDescriptor const *descriptor) noexcept
{
    return Instance::Acquire(wgpuCreateInstance(reinterpret_cast<WGPUInstanceDescriptor const *>(descriptor)));
}

inline void GetInstanceFeatures(SupportedInstanceFeatures *features) noexcept
{
    if (features) {
        features->FreeMembers();
    }
    wgpuGetInstanceFeatures(reinterpret_cast<WGPUSupportedInstanceFeatures *>(features));
}

inline ConvertibleStatus GetInstanceLimits(InstanceLimits *limits) noexcept
{
    return static_cast<Status>(wgpuGetInstanceLimits(reinterpret_cast<WGPUInstanceLimits *>(limits)));
}

inline bool HasInstanceFeature(InstanceFeatureName feature) noexcept
{
    return wgpuHasInstanceFeature(static_cast<WGPUInstanceFeatureName>(feature)) != WGPU_FALSE;
}

inline Proc GetProcAddress(StringView procName) noexcept
{
    return wgpuGetProcAddress(procName);
}

inline void SetLogLevel(LogLevel level) noexcept
{
    wgpuSetLogLevel(static_cast<WGPULogLevel>(level));
}

inline void GenerateReport(Instance const &instance, GlobalReport *report) noexcept
{
    wgpuGenerateReport(instance.Get(), reinterpret_cast<WGPUGlobalReport *>(report));
}

inline uint32_t GetVersion() noexcept
{
    return wgpuGetVersion();
}

inline ConvertibleStatus GetVulkanInstanceNeeds(void *getInstanceProcAddr, VulkanInstanceNeeds *needs) noexcept
{
    return static_cast<Status>(wgpuGetVulkanInstanceNeeds(getInstanceProcAddr,
        reinterpret_cast<WGPUVulkanInstanceNeeds *>(needs)));
}

inline void Adapter::GetFeatures(SupportedFeatures *features) const noexcept
{
    if (features) {
        features->FreeMembers();
    }
    wgpuAdapterGetFeatures(Get(), reinterpret_cast<WGPUSupportedFeatures *>(features));
}

inline ConvertibleStatus Adapter::GetInfo(AdapterInfo *info) const noexcept
{
    if (info) {
        info->FreeMembers();
    }
    return static_cast<Status>(wgpuAdapterGetInfo(Get(), reinterpret_cast<WGPUAdapterInfo *>(info)));
}

inline ConvertibleStatus Adapter::GetLimits(Limits *limits) const noexcept
{
    return static_cast<Status>(wgpuAdapterGetLimits(Get(), reinterpret_cast<WGPULimits *>(limits)));
}

inline bool Adapter::HasFeature(FeatureName feature) const noexcept
{
    return wgpuAdapterHasFeature(Get(), static_cast<WGPUFeatureName>(feature)) != WGPU_FALSE;
}

template <typename F>
Future Adapter::RequestDevice(DeviceDescriptor const *descriptor, CallbackMode callbackMode, F &&callback) const
{
    using Callback = detail::RequestDeviceCallback<std::decay_t<F>>;
    auto info = Callback::Begin(callbackMode, std::forward<F>(callback));
    detail::DeviceRequest request(descriptor);
    WGPUFuture future = wgpuAdapterRequestDevice(Get(), request.Descriptor(), info);
    if (future.id == 0) {
        Callback::Function::Drop(info.userdata1);
        request.Drop();
    }
    return Future{future.id};
}

template <typename F, typename T>
Future Adapter::RequestDevice(DeviceDescriptor const *descriptor, CallbackMode callbackMode, F &&callback,
    T userdata) const
{
    return RequestDevice(descriptor, callbackMode,
        detail::WithUserdata<std::decay_t<F>, T>{std::forward<F>(callback), userdata});
}

inline ConvertibleStatus Adapter::GetTextureFormatCapabilities(TextureFormat format,
    TextureFormatCapabilities *capabilities) const noexcept
{
    return static_cast<Status>(wgpuAdapterGetTextureFormatCapabilities(Get(),
        static_cast<WGPUTextureFormat>(format), reinterpret_cast<WGPUTextureFormatCapabilities *>(capabilities)));
}

inline ConvertibleStatus Adapter::GetDownlevelCapabilities(DownlevelCapabilities *capabilities) const noexcept
{
    return static_cast<Status>(wgpuAdapterGetDownlevelCapabilities(Get(),
        reinterpret_cast<WGPUDownlevelCapabilities *>(capabilities)));
}

inline ConvertibleStatus Adapter::GetCooperativeMatrixProperties(CooperativeMatrixProperties *properties) const
    noexcept
{
    if (properties) {
        properties->FreeMembers();
    }
    return static_cast<Status>(wgpuAdapterGetCooperativeMatrixProperties(Get(),
        reinterpret_cast<WGPUCooperativeMatrixProperties *>(properties)));
}

inline ConvertibleStatus Adapter::GetIdentity(AdapterIdentity *identity) const noexcept
{
    if (identity) {
        identity->FreeMembers();
    }
    return static_cast<Status>(wgpuAdapterGetIdentity(Get(), reinterpret_cast<WGPUAdapterIdentity *>(identity)));
}

inline ConvertibleStatus Adapter::GetMemoryHeaps(MemoryHeaps *heaps) const noexcept
{
    if (heaps) {
        heaps->FreeMembers();
    }
    return static_cast<Status>(wgpuAdapterGetMemoryHeaps(Get(), reinterpret_cast<WGPUMemoryHeaps *>(heaps)));
}

inline ConvertibleStatus Adapter::GetNativeVulkanAdapter(NativeVulkanAdapter *adapterHandles) const noexcept
{
    return static_cast<Status>(wgpuAdapterGetNativeVulkanAdapter(Get(),
        reinterpret_cast<WGPUNativeVulkanAdapter *>(adapterHandles)));
}

inline ConvertibleStatus Adapter::GetVulkanDeviceNeeds(DeviceDescriptor const *descriptor,
    VulkanDeviceNeeds *needs) const noexcept
{
    return static_cast<Status>(wgpuAdapterGetVulkanDeviceNeeds(Get(),
        reinterpret_cast<WGPUDeviceDescriptor const *>(descriptor),
        reinterpret_cast<WGPUVulkanDeviceNeeds *>(needs)));
}

inline void BindGroup::SetLabel(StringView label) const noexcept
{
    wgpuBindGroupSetLabel(Get(), label);
}

inline void BindGroupLayout::SetLabel(StringView label) const noexcept
{
    wgpuBindGroupLayoutSetLabel(Get(), label);
}

inline void Buffer::Destroy() const noexcept
{
    wgpuBufferDestroy(Get());
}

inline void const *Buffer::GetConstMappedRange(size_t offset, size_t size) const noexcept
{
    return wgpuBufferGetConstMappedRange(Get(), offset, size);
}

inline void *Buffer::GetMappedRange(size_t offset, size_t size) const noexcept
{
    return wgpuBufferGetMappedRange(Get(), offset, size);
}

inline BufferMapState Buffer::GetMapState() const noexcept
{
    return static_cast<BufferMapState>(wgpuBufferGetMapState(Get()));
}

inline uint64_t Buffer::GetSize() const noexcept
{
    return wgpuBufferGetSize(Get());
}

inline BufferUsage Buffer::GetUsage() const noexcept
{
    return static_cast<BufferUsage>(wgpuBufferGetUsage(Get()));
}

template <typename F>
Future Buffer::MapAsync(MapMode mode, size_t offset, size_t size, CallbackMode callbackMode, F &&callback) const
{
    using Callback = detail::BufferMapCallback<std::decay_t<F>>;
    auto info = Callback::Begin(callbackMode, std::forward<F>(callback));
    WGPUFuture future = wgpuBufferMapAsync(Get(), static_cast<WGPUMapMode>(mode), offset, size, info);
    if (future.id == 0) {
        Callback::Function::Drop(info.userdata1);
    }
    return Future{future.id};
}

template <typename F, typename T>
Future Buffer::MapAsync(MapMode mode, size_t offset, size_t size, CallbackMode callbackMode, F &&callback,
    T userdata) const
{
    return MapAsync(mode, offset, size, callbackMode,
        detail::WithUserdata<std::decay_t<F>, T>{std::forward<F>(callback), userdata});
}

inline ConvertibleStatus Buffer::ReadMappedRange(size_t offset, void *data, size_t size) const noexcept
{
    return static_cast<Status>(wgpuBufferReadMappedRange(Get(), offset, data, size));
}

inline void Buffer::SetLabel(StringView label) const noexcept
{
    wgpuBufferSetLabel(Get(), label);
}

inline void Buffer::Unmap() const noexcept
{
    wgpuBufferUnmap(Get());
}

inline ConvertibleStatus Buffer::WriteMappedRange(size_t offset, void const *data, size_t size) const noexcept
{
    return static_cast<Status>(wgpuBufferWriteMappedRange(Get(), offset, data, size));
}

inline ConvertibleStatus Buffer::GetNativeVulkanBuffer(NativeVulkanBuffer *bufferHandle) const noexcept
{
    return static_cast<Status>(wgpuBufferGetNativeVulkanBuffer(Get(),
        reinterpret_cast<WGPUNativeVulkanBuffer *>(bufferHandle)));
}

inline ConvertibleStatus Buffer::GetNativeD3D12Resource(NativeD3D12Resource *resource) const noexcept
{
    return static_cast<Status>(wgpuBufferGetNativeD3D12Resource(Get(),
        reinterpret_cast<WGPUNativeD3D12Resource *>(resource)));
}

inline void CommandBuffer::SetLabel(StringView label) const noexcept
{
    wgpuCommandBufferSetLabel(Get(), label);
}

inline ComputePassEncoder CommandEncoder::BeginComputePass(ComputePassDescriptor const *descriptor) const noexcept
{
    return ComputePassEncoder::Acquire(wgpuCommandEncoderBeginComputePass(Get(),
        reinterpret_cast<WGPUComputePassDescriptor const *>(descriptor)));
}

inline RenderPassEncoder CommandEncoder::BeginRenderPass(RenderPassDescriptor const *descriptor) const noexcept
{
    return RenderPassEncoder::Acquire(wgpuCommandEncoderBeginRenderPass(Get(),
        reinterpret_cast<WGPURenderPassDescriptor const *>(descriptor)));
}

inline void CommandEncoder::ClearBuffer(Buffer const &buffer, uint64_t offset, uint64_t size) const noexcept
{
    wgpuCommandEncoderClearBuffer(Get(), buffer.Get(), offset, size);
}

inline void CommandEncoder::CopyBufferToBuffer(Buffer const &source, uint64_t sourceOffset,
    Buffer const &destination, uint64_t destinationOffset, uint64_t size) const noexcept
{
    wgpuCommandEncoderCopyBufferToBuffer(Get(), source.Get(), sourceOffset, destination.Get(), destinationOffset,
        size);
}

inline void CommandEncoder::CopyBufferToTexture(TexelCopyBufferInfo const *source,
    TexelCopyTextureInfo const *destination, Extent3D const *copySize) const noexcept
{
    wgpuCommandEncoderCopyBufferToTexture(Get(), reinterpret_cast<WGPUTexelCopyBufferInfo const *>(source),
        reinterpret_cast<WGPUTexelCopyTextureInfo const *>(destination),
        reinterpret_cast<WGPUExtent3D const *>(copySize));
}

inline void CommandEncoder::CopyTextureToBuffer(TexelCopyTextureInfo const *source,
    TexelCopyBufferInfo const *destination, Extent3D const *copySize) const noexcept
{
    wgpuCommandEncoderCopyTextureToBuffer(Get(), reinterpret_cast<WGPUTexelCopyTextureInfo const *>(source),
        reinterpret_cast<WGPUTexelCopyBufferInfo const *>(destination),
        reinterpret_cast<WGPUExtent3D const *>(copySize));
}

inline void CommandEncoder::CopyTextureToTexture(TexelCopyTextureInfo const *source,
    TexelCopyTextureInfo const *destination, Extent3D const *copySize) const noexcept
{
    wgpuCommandEncoderCopyTextureToTexture(Get(), reinterpret_cast<WGPUTexelCopyTextureInfo const *>(source),
        reinterpret_cast<WGPUTexelCopyTextureInfo const *>(destination),
        reinterpret_cast<WGPUExtent3D const *>(copySize));
}

inline CommandBuffer CommandEncoder::Finish(CommandBufferDescriptor const *descriptor) const noexcept
{
    return CommandBuffer::Acquire(wgpuCommandEncoderFinish(Get(),
        reinterpret_cast<WGPUCommandBufferDescriptor const *>(descriptor)));
}

inline void CommandEncoder::InsertDebugMarker(StringView markerLabel) const noexcept
{
    wgpuCommandEncoderInsertDebugMarker(Get(), markerLabel);
}

inline void CommandEncoder::PopDebugGroup() const noexcept
{
    wgpuCommandEncoderPopDebugGroup(Get());
}

inline void CommandEncoder::PushDebugGroup(StringView groupLabel) const noexcept
{
    wgpuCommandEncoderPushDebugGroup(Get(), groupLabel);
}

inline void CommandEncoder::ResolveQuerySet(QuerySet const &querySet, uint32_t firstQuery, uint32_t queryCount,
    Buffer const &destination, uint64_t destinationOffset) const noexcept
{
    wgpuCommandEncoderResolveQuerySet(Get(), querySet.Get(), firstQuery, queryCount, destination.Get(),
        destinationOffset);
}

inline void CommandEncoder::SetLabel(StringView label) const noexcept
{
    wgpuCommandEncoderSetLabel(Get(), label);
}

inline void CommandEncoder::WriteTimestamp(QuerySet const &querySet, uint32_t queryIndex) const noexcept
{
    wgpuCommandEncoderWriteTimestamp(Get(), querySet.Get(), queryIndex);
}

inline void CommandEncoder::BuildAccelerationStructures(size_t blasEntryCount, BlasBuildEntry const *blasEntries,
    size_t tlasEntryCount, TlasBuildEntry const *tlasEntries) const noexcept
{
    wgpuCommandEncoderBuildAccelerationStructures(Get(), blasEntryCount,
        reinterpret_cast<WGPUBlasBuildEntry const *>(blasEntries), tlasEntryCount,
        reinterpret_cast<WGPUTlasBuildEntry const *>(tlasEntries));
}

inline void CommandEncoder::ClearTexture(Texture const &texture, ImageSubresourceRange const *range) const noexcept
{
    wgpuCommandEncoderClearTexture(Get(), texture.Get(),
        reinterpret_cast<WGPUImageSubresourceRange const *>(range));
}

inline void CommandEncoder::TransitionResources(size_t bufferEntryCount, BufferTransition const *bufferEntries,
    size_t textureEntryCount, TextureTransition const *textureEntries) const noexcept
{
    wgpuCommandEncoderTransitionResources(Get(), bufferEntryCount,
        reinterpret_cast<WGPUBufferTransition const *>(bufferEntries), textureEntryCount,
        reinterpret_cast<WGPUTextureTransition const *>(textureEntries));
}

inline void ComputePassEncoder::DispatchWorkgroups(uint32_t workgroupCountX, uint32_t workgroupCountY,
    uint32_t workgroupCountZ) const noexcept
{
    wgpuComputePassEncoderDispatchWorkgroups(Get(), workgroupCountX, workgroupCountY, workgroupCountZ);
}

inline void ComputePassEncoder::DispatchWorkgroupsIndirect(Buffer const &indirectBuffer,
    uint64_t indirectOffset) const noexcept
{
    wgpuComputePassEncoderDispatchWorkgroupsIndirect(Get(), indirectBuffer.Get(), indirectOffset);
}

inline void ComputePassEncoder::End() const noexcept
{
    wgpuComputePassEncoderEnd(Get());
}

inline void ComputePassEncoder::InsertDebugMarker(StringView markerLabel) const noexcept
{
    wgpuComputePassEncoderInsertDebugMarker(Get(), markerLabel);
}

inline void ComputePassEncoder::PopDebugGroup() const noexcept
{
    wgpuComputePassEncoderPopDebugGroup(Get());
}

inline void ComputePassEncoder::PushDebugGroup(StringView groupLabel) const noexcept
{
    wgpuComputePassEncoderPushDebugGroup(Get(), groupLabel);
}

inline void ComputePassEncoder::SetBindGroup(uint32_t groupIndex, BindGroup const &group,
    size_t dynamicOffsetCount, uint32_t const *dynamicOffsets) const noexcept
{
    wgpuComputePassEncoderSetBindGroup(Get(), groupIndex, group.Get(), dynamicOffsetCount, dynamicOffsets);
}

inline void ComputePassEncoder::SetImmediates(uint32_t offset, void const *data, size_t size) const noexcept
{
    wgpuComputePassEncoderSetImmediates(Get(), offset, data, size);
}

inline void ComputePassEncoder::SetLabel(StringView label) const noexcept
{
    wgpuComputePassEncoderSetLabel(Get(), label);
}

inline void ComputePassEncoder::SetPipeline(ComputePipeline const &pipeline) const noexcept
{
    wgpuComputePassEncoderSetPipeline(Get(), pipeline.Get());
}

inline void ComputePassEncoder::BeginPipelineStatisticsQuery(QuerySet const &querySet, uint32_t queryIndex) const
    noexcept
{
    wgpuComputePassEncoderBeginPipelineStatisticsQuery(Get(), querySet.Get(), queryIndex);
}

inline void ComputePassEncoder::EndPipelineStatisticsQuery() const noexcept
{
    wgpuComputePassEncoderEndPipelineStatisticsQuery(Get());
}

inline void ComputePassEncoder::SetPushConstants(uint32_t offset, uint32_t sizeBytes, void const *data) const
    noexcept
{
    wgpuComputePassEncoderSetPushConstants(Get(), offset, sizeBytes, data);
}

inline void ComputePassEncoder::WriteTimestamp(QuerySet const &querySet, uint32_t queryIndex) const noexcept
{
    wgpuComputePassEncoderWriteTimestamp(Get(), querySet.Get(), queryIndex);
}

inline BindGroupLayout ComputePipeline::GetBindGroupLayout(uint32_t groupIndex) const noexcept
{
    return BindGroupLayout::Acquire(wgpuComputePipelineGetBindGroupLayout(Get(), groupIndex));
}

inline void ComputePipeline::SetLabel(StringView label) const noexcept
{
    wgpuComputePipelineSetLabel(Get(), label);
}

inline BindGroup Device::CreateBindGroup(BindGroupDescriptor const *descriptor) const noexcept
{
    return BindGroup::Acquire(wgpuDeviceCreateBindGroup(Get(),
        reinterpret_cast<WGPUBindGroupDescriptor const *>(descriptor)));
}

inline BindGroupLayout Device::CreateBindGroupLayout(BindGroupLayoutDescriptor const *descriptor) const noexcept
{
    return BindGroupLayout::Acquire(wgpuDeviceCreateBindGroupLayout(Get(),
        reinterpret_cast<WGPUBindGroupLayoutDescriptor const *>(descriptor)));
}

inline Buffer Device::CreateBuffer(BufferDescriptor const *descriptor) const noexcept
{
    return Buffer::Acquire(wgpuDeviceCreateBuffer(Get(),
        reinterpret_cast<WGPUBufferDescriptor const *>(descriptor)));
}

inline CommandEncoder Device::CreateCommandEncoder(CommandEncoderDescriptor const *descriptor) const noexcept
{
    return CommandEncoder::Acquire(wgpuDeviceCreateCommandEncoder(Get(),
        reinterpret_cast<WGPUCommandEncoderDescriptor const *>(descriptor)));
}

inline ComputePipeline Device::CreateComputePipeline(ComputePipelineDescriptor const *descriptor) const noexcept
{
    return ComputePipeline::Acquire(wgpuDeviceCreateComputePipeline(Get(),
        reinterpret_cast<WGPUComputePipelineDescriptor const *>(descriptor)));
}

template <typename F>
Future Device::CreateComputePipelineAsync(ComputePipelineDescriptor const *descriptor, CallbackMode callbackMode,
    F &&callback) const
{
    using Callback = detail::CreateComputePipelineAsyncCallback<std::decay_t<F>>;
    auto info = Callback::Begin(callbackMode, std::forward<F>(callback));
    WGPUFuture future = wgpuDeviceCreateComputePipelineAsync(Get(),
        reinterpret_cast<WGPUComputePipelineDescriptor const *>(descriptor), info);
    if (future.id == 0) {
        Callback::Function::Drop(info.userdata1);
    }
    return Future{future.id};
}

template <typename F, typename T>
Future Device::CreateComputePipelineAsync(ComputePipelineDescriptor const *descriptor, CallbackMode callbackMode,
    F &&callback, T userdata) const
{
    return CreateComputePipelineAsync(descriptor, callbackMode,
        detail::WithUserdata<std::decay_t<F>, T>{std::forward<F>(callback), userdata});
}

inline PipelineLayout Device::CreatePipelineLayout(PipelineLayoutDescriptor const *descriptor) const noexcept
{
    return PipelineLayout::Acquire(wgpuDeviceCreatePipelineLayout(Get(),
        reinterpret_cast<WGPUPipelineLayoutDescriptor const *>(descriptor)));
}

inline QuerySet Device::CreateQuerySet(QuerySetDescriptor const *descriptor) const noexcept
{
    return QuerySet::Acquire(wgpuDeviceCreateQuerySet(Get(),
        reinterpret_cast<WGPUQuerySetDescriptor const *>(descriptor)));
}

inline RenderBundleEncoder Device::CreateRenderBundleEncoder(RenderBundleEncoderDescriptor const *descriptor) const
    noexcept
{
    return RenderBundleEncoder::Acquire(wgpuDeviceCreateRenderBundleEncoder(Get(),
        reinterpret_cast<WGPURenderBundleEncoderDescriptor const *>(descriptor)));
}

inline RenderPipeline Device::CreateRenderPipeline(RenderPipelineDescriptor const *descriptor) const noexcept
{
    return RenderPipeline::Acquire(wgpuDeviceCreateRenderPipeline(Get(),
        reinterpret_cast<WGPURenderPipelineDescriptor const *>(descriptor)));
}

template <typename F>
Future Device::CreateRenderPipelineAsync(RenderPipelineDescriptor const *descriptor, CallbackMode callbackMode,
    F &&callback) const
{
    using Callback = detail::CreateRenderPipelineAsyncCallback<std::decay_t<F>>;
    auto info = Callback::Begin(callbackMode, std::forward<F>(callback));
    WGPUFuture future = wgpuDeviceCreateRenderPipelineAsync(Get(),
        reinterpret_cast<WGPURenderPipelineDescriptor const *>(descriptor), info);
    if (future.id == 0) {
        Callback::Function::Drop(info.userdata1);
    }
    return Future{future.id};
}

template <typename F, typename T>
Future Device::CreateRenderPipelineAsync(RenderPipelineDescriptor const *descriptor, CallbackMode callbackMode,
    F &&callback, T userdata) const
{
    return CreateRenderPipelineAsync(descriptor, callbackMode,
        detail::WithUserdata<std::decay_t<F>, T>{std::forward<F>(callback), userdata});
}

inline Sampler Device::CreateSampler(SamplerDescriptor const *descriptor) const noexcept
{
    return Sampler::Acquire(wgpuDeviceCreateSampler(Get(),
        reinterpret_cast<WGPUSamplerDescriptor const *>(descriptor)));
}

inline ShaderModule Device::CreateShaderModule(ShaderModuleDescriptor const *descriptor) const noexcept
{
    return ShaderModule::Acquire(wgpuDeviceCreateShaderModule(Get(),
        reinterpret_cast<WGPUShaderModuleDescriptor const *>(descriptor)));
}

inline Texture Device::CreateTexture(TextureDescriptor const *descriptor) const noexcept
{
    return Texture::Acquire(wgpuDeviceCreateTexture(Get(),
        reinterpret_cast<WGPUTextureDescriptor const *>(descriptor)));
}

inline void Device::Destroy() const noexcept
{
    wgpuDeviceDestroy(Get());
}

inline ConvertibleStatus Device::GetAdapterInfo(AdapterInfo *adapterInfo) const noexcept
{
    if (adapterInfo) {
        adapterInfo->FreeMembers();
    }
    return static_cast<Status>(wgpuDeviceGetAdapterInfo(Get(), reinterpret_cast<WGPUAdapterInfo *>(adapterInfo)));
}

inline void Device::GetFeatures(SupportedFeatures *features) const noexcept
{
    if (features) {
        features->FreeMembers();
    }
    wgpuDeviceGetFeatures(Get(), reinterpret_cast<WGPUSupportedFeatures *>(features));
}

inline ConvertibleStatus Device::GetLimits(Limits *limits) const noexcept
{
    return static_cast<Status>(wgpuDeviceGetLimits(Get(), reinterpret_cast<WGPULimits *>(limits)));
}

inline Future Device::GetLostFuture() const noexcept
{
    return Future{wgpuDeviceGetLostFuture(Get()).id};
}

inline Queue Device::GetQueue() const noexcept
{
    return Queue::Acquire(wgpuDeviceGetQueue(Get()));
}

inline bool Device::HasFeature(FeatureName feature) const noexcept
{
    return wgpuDeviceHasFeature(Get(), static_cast<WGPUFeatureName>(feature)) != WGPU_FALSE;
}

template <typename F>
Future Device::PopErrorScope(CallbackMode callbackMode, F &&callback) const
{
    using Callback = detail::PopErrorScopeCallback<std::decay_t<F>>;
    auto info = Callback::Begin(callbackMode, std::forward<F>(callback));
    WGPUFuture future = wgpuDevicePopErrorScope(Get(), info);
    if (future.id == 0) {
        Callback::Function::Drop(info.userdata1);
    }
    return Future{future.id};
}

template <typename F, typename T>
Future Device::PopErrorScope(CallbackMode callbackMode, F &&callback, T userdata) const
{
    return PopErrorScope(callbackMode,
        detail::WithUserdata<std::decay_t<F>, T>{std::forward<F>(callback), userdata});
}

inline void Device::PushErrorScope(ErrorFilter filter) const noexcept
{
    wgpuDevicePushErrorScope(Get(), static_cast<WGPUErrorFilter>(filter));
}

inline void Device::SetLabel(StringView label) const noexcept
{
    wgpuDeviceSetLabel(Get(), label);
}

inline ConvertibleStatus Device::GetInternalCounters(InternalCounters *counters) const noexcept
{
    return static_cast<Status>(wgpuDeviceGetInternalCounters(Get(),
        reinterpret_cast<WGPUInternalCounters *>(counters)));
}

inline ConvertibleStatus Device::GetAllocatorReport(AllocatorReport *report) const noexcept
{
    if (report) {
        report->FreeMembers();
    }
    return static_cast<Status>(wgpuDeviceGetAllocatorReport(Get(),
        reinterpret_cast<WGPUAllocatorReport *>(report)));
}

inline ExternalTexture Device::CreateExternalTexture(ExternalTextureDescriptor const *descriptor) const noexcept
{
    return ExternalTexture::Acquire(wgpuDeviceCreateExternalTexture(Get(),
        reinterpret_cast<WGPUExternalTextureDescriptor const *>(descriptor)));
}

inline bool Device::StartGraphicsDebuggerCapture() const noexcept
{
    return wgpuDeviceStartGraphicsDebuggerCapture(Get()) != WGPU_FALSE;
}

inline void Device::StopGraphicsDebuggerCapture() const noexcept
{
    wgpuDeviceStopGraphicsDebuggerCapture(Get());
}

inline void *Device::GetNativeMetalDevice() const noexcept
{
    return wgpuDeviceGetNativeMetalDevice(Get());
}

inline ConvertibleStatus Device::GetNativeVulkanAdapter(NativeVulkanAdapter *adapterHandles) const noexcept
{
    return static_cast<Status>(wgpuDeviceGetNativeVulkanAdapter(Get(),
        reinterpret_cast<WGPUNativeVulkanAdapter *>(adapterHandles)));
}

inline ConvertibleStatus Device::GetNativeVulkanDevice(NativeVulkanDevice *deviceHandles) const noexcept
{
    return static_cast<Status>(wgpuDeviceGetNativeVulkanDevice(Get(),
        reinterpret_cast<WGPUNativeVulkanDevice *>(deviceHandles)));
}

inline ConvertibleStatus Device::GetNativeD3D12Device(NativeD3D12Device *deviceHandles) const noexcept
{
    return static_cast<Status>(wgpuDeviceGetNativeD3D12Device(Get(),
        reinterpret_cast<WGPUNativeD3D12Device *>(deviceHandles)));
}

inline ConvertibleStatus Device::GetNativeGLDevice(NativeGLDevice *deviceHandles) const noexcept
{
    return static_cast<Status>(wgpuDeviceGetNativeGLDevice(Get(),
        reinterpret_cast<WGPUNativeGLDevice *>(deviceHandles)));
}

inline RenderPipeline Device::CreateMeshPipeline(MeshPipelineDescriptor const *descriptor) const noexcept
{
    return RenderPipeline::Acquire(wgpuDeviceCreateMeshPipeline(Get(),
        reinterpret_cast<WGPUMeshPipelineDescriptor const *>(descriptor)));
}

template <typename F>
Future Device::CreateMeshPipelineAsync(MeshPipelineDescriptor const *descriptor, CallbackMode callbackMode,
    F &&callback) const
{
    using Callback = detail::CreateRenderPipelineAsyncCallback<std::decay_t<F>>;
    auto info = Callback::Begin(callbackMode, std::forward<F>(callback));
    WGPUFuture future = wgpuDeviceCreateMeshPipelineAsync(Get(),
        reinterpret_cast<WGPUMeshPipelineDescriptor const *>(descriptor), info);
    if (future.id == 0) {
        Callback::Function::Drop(info.userdata1);
    }
    return Future{future.id};
}

template <typename F, typename T>
Future Device::CreateMeshPipelineAsync(MeshPipelineDescriptor const *descriptor, CallbackMode callbackMode,
    F &&callback, T userdata) const
{
    return CreateMeshPipelineAsync(descriptor, callbackMode,
        detail::WithUserdata<std::decay_t<F>, T>{std::forward<F>(callback), userdata});
}

inline PipelineCache Device::CreatePipelineCache(PipelineCacheDescriptor const *descriptor) const noexcept
{
    return PipelineCache::Acquire(wgpuDeviceCreatePipelineCache(Get(),
        reinterpret_cast<WGPUPipelineCacheDescriptor const *>(descriptor)));
}

inline bool Device::Poll(bool wait, SubmissionIndex const *submissionIndex) const noexcept
{
    return wgpuDevicePoll(Get(), static_cast<WGPUBool>(wait), submissionIndex) != WGPU_FALSE;
}

inline Blas Device::CreateBlas(BlasDescriptor const *descriptor) const noexcept
{
    return Blas::Acquire(wgpuDeviceCreateBlas(Get(), reinterpret_cast<WGPUBlasDescriptor const *>(descriptor)));
}

inline Tlas Device::CreateTlas(TlasDescriptor const *descriptor) const noexcept
{
    return Tlas::Acquire(wgpuDeviceCreateTlas(Get(), reinterpret_cast<WGPUTlasDescriptor const *>(descriptor)));
}

inline ShaderModule Device::CreateShaderModuleSpirV(ShaderModuleDescriptorSpirV const *descriptor) const noexcept
{
    return ShaderModule::Acquire(wgpuDeviceCreateShaderModuleSpirV(Get(),
        reinterpret_cast<WGPUShaderModuleDescriptorSpirV const *>(descriptor)));
}

inline ShaderModule Device::CreateShaderModuleTrusted(ShaderModuleDescriptor const *descriptor,
    ShaderRuntimeChecks runtimeChecks) const noexcept
{
    return ShaderModule::Acquire(wgpuDeviceCreateShaderModuleTrusted(Get(),
        reinterpret_cast<WGPUShaderModuleDescriptor const *>(descriptor),
        static_cast<WGPUShaderRuntimeChecks>(runtimeChecks)));
}

inline
    ShaderModule Device::CreateShaderModulePassthrough(ShaderModuleDescriptorPassthrough const *descriptor) const
    noexcept
{
    return ShaderModule::Acquire(wgpuDeviceCreateShaderModulePassthrough(Get(),
        reinterpret_cast<WGPUShaderModuleDescriptorPassthrough const *>(descriptor)));
}

inline SharedFence Device::CreateSharedFence(SharedFenceDescriptor const *descriptor) const noexcept
{
    return SharedFence::Acquire(wgpuDeviceCreateSharedFence(Get(),
        reinterpret_cast<WGPUSharedFenceDescriptor const *>(descriptor)));
}

inline SharedFence Device::ImportSharedFence(SharedFenceDescriptor const *descriptor, int32_t fd) const noexcept
{
    return SharedFence::Acquire(wgpuDeviceImportSharedFence(Get(),
        reinterpret_cast<WGPUSharedFenceDescriptor const *>(descriptor), fd));
}

inline SharedBufferMemory Device::CreateSharedBufferMemory(SharedBufferMemoryDescriptor const *descriptor) const
    noexcept
{
    return SharedBufferMemory::Acquire(wgpuDeviceCreateSharedBufferMemory(Get(),
        reinterpret_cast<WGPUSharedBufferMemoryDescriptor const *>(descriptor)));
}

inline SharedBufferMemory Device::ImportSharedBufferMemory(SharedBufferMemoryDescriptor const *descriptor) const
    noexcept
{
    return SharedBufferMemory::Acquire(wgpuDeviceImportSharedBufferMemory(Get(),
        reinterpret_cast<WGPUSharedBufferMemoryDescriptor const *>(descriptor)));
}

inline SharedTextureMemory Device::CreateSharedTextureMemory(SharedTextureMemoryDescriptor const *descriptor) const
    noexcept
{
    return SharedTextureMemory::Acquire(wgpuDeviceCreateSharedTextureMemory(Get(),
        reinterpret_cast<WGPUSharedTextureMemoryDescriptor const *>(descriptor)));
}

inline SharedTextureMemory Device::ImportSharedTextureMemory(SharedTextureMemoryDescriptor const *descriptor) const
    noexcept
{
    return SharedTextureMemory::Acquire(wgpuDeviceImportSharedTextureMemory(Get(),
        reinterpret_cast<WGPUSharedTextureMemoryDescriptor const *>(descriptor)));
}

inline void ExternalTexture::SetLabel(StringView label) const noexcept
{
    wgpuExternalTextureSetLabel(Get(), label);
}

inline Surface Instance::CreateSurface(SurfaceDescriptor const *descriptor) const noexcept
{
    return Surface::Acquire(wgpuInstanceCreateSurface(Get(),
        reinterpret_cast<WGPUSurfaceDescriptor const *>(descriptor)));
}

inline void Instance::GetWGSLLanguageFeatures(SupportedWGSLLanguageFeatures *features) const noexcept
{
    if (features) {
        features->FreeMembers();
    }
    wgpuInstanceGetWGSLLanguageFeatures(Get(), reinterpret_cast<WGPUSupportedWGSLLanguageFeatures *>(features));
}

inline bool Instance::HasWGSLLanguageFeature(WGSLLanguageFeatureName feature) const noexcept
{
    return wgpuInstanceHasWGSLLanguageFeature(Get(),
        static_cast<WGPUWGSLLanguageFeatureName>(feature)) != WGPU_FALSE;
}

inline void Instance::ProcessEvents() const noexcept
{
    wgpuInstanceProcessEvents(Get());
}

template <typename F>
Future Instance::RequestAdapter(RequestAdapterOptions const *options, CallbackMode callbackMode, F &&callback) const
{
    using Callback = detail::RequestAdapterCallback<std::decay_t<F>>;
    auto info = Callback::Begin(callbackMode, std::forward<F>(callback));
    WGPUFuture future = wgpuInstanceRequestAdapter(Get(),
        reinterpret_cast<WGPURequestAdapterOptions const *>(options), info);
    if (future.id == 0) {
        Callback::Function::Drop(info.userdata1);
    }
    return Future{future.id};
}

template <typename F, typename T>
Future Instance::RequestAdapter(RequestAdapterOptions const *options, CallbackMode callbackMode, F &&callback,
    T userdata) const
{
    return RequestAdapter(options, callbackMode,
        detail::WithUserdata<std::decay_t<F>, T>{std::forward<F>(callback), userdata});
}

inline WaitStatus Instance::WaitAny(size_t futureCount, FutureWaitInfo *futures, uint64_t timeoutNS) const noexcept
{
    return static_cast<WaitStatus>(wgpuInstanceWaitAny(Get(), futureCount,
        reinterpret_cast<WGPUFutureWaitInfo *>(futures), timeoutNS));
}

inline size_t Instance::EnumerateAdapters(InstanceEnumerateAdapterOptions const *options, Adapter *adapters) const
    noexcept
{
    return wgpuInstanceEnumerateAdapters(Get(),
        reinterpret_cast<WGPUInstanceEnumerateAdapterOptions const *>(options),
        reinterpret_cast<WGPUAdapter *>(adapters));
}

inline Adapter Instance::GetVulkanAdapter(void *physicalDevice) const noexcept
{
    return Adapter::Acquire(wgpuInstanceGetVulkanAdapter(Get(), physicalDevice));
}

inline void PipelineLayout::SetLabel(StringView label) const noexcept
{
    wgpuPipelineLayoutSetLabel(Get(), label);
}

inline void QuerySet::Destroy() const noexcept
{
    wgpuQuerySetDestroy(Get());
}

inline uint32_t QuerySet::GetCount() const noexcept
{
    return wgpuQuerySetGetCount(Get());
}

inline QueryType QuerySet::GetType() const noexcept
{
    return static_cast<QueryType>(wgpuQuerySetGetType(Get()));
}

inline void QuerySet::SetLabel(StringView label) const noexcept
{
    wgpuQuerySetSetLabel(Get(), label);
}

template <typename F>
Future Queue::OnSubmittedWorkDone(CallbackMode callbackMode, F &&callback) const
{
    using Callback = detail::QueueWorkDoneCallback<std::decay_t<F>>;
    auto info = Callback::Begin(callbackMode, std::forward<F>(callback));
    WGPUFuture future = wgpuQueueOnSubmittedWorkDone(Get(), info);
    if (future.id == 0) {
        Callback::Function::Drop(info.userdata1);
    }
    return Future{future.id};
}

template <typename F, typename T>
Future Queue::OnSubmittedWorkDone(CallbackMode callbackMode, F &&callback, T userdata) const
{
    return OnSubmittedWorkDone(callbackMode,
        detail::WithUserdata<std::decay_t<F>, T>{std::forward<F>(callback), userdata});
}

inline void Queue::SetLabel(StringView label) const noexcept
{
    wgpuQueueSetLabel(Get(), label);
}

inline void Queue::Submit(size_t commandCount, CommandBuffer const *commands) const noexcept
{
    wgpuQueueSubmit(Get(), commandCount, reinterpret_cast<WGPUCommandBuffer const *>(commands));
}

inline void Queue::WriteBuffer(Buffer const &buffer, uint64_t bufferOffset, void const *data, size_t size) const
    noexcept
{
    wgpuQueueWriteBuffer(Get(), buffer.Get(), bufferOffset, data, size);
}

inline void Queue::WriteTexture(TexelCopyTextureInfo const *destination, void const *data, size_t dataSize,
    TexelCopyBufferLayout const *dataLayout, Extent3D const *writeSize) const noexcept
{
    wgpuQueueWriteTexture(Get(), reinterpret_cast<WGPUTexelCopyTextureInfo const *>(destination), data, dataSize,
        reinterpret_cast<WGPUTexelCopyBufferLayout const *>(dataLayout),
        reinterpret_cast<WGPUExtent3D const *>(writeSize));
}

inline void *Queue::GetNativeMetalCommandQueue() const noexcept
{
    return wgpuQueueGetNativeMetalCommandQueue(Get());
}

inline SubmissionIndex Queue::SubmitForIndex(size_t commandCount, CommandBuffer const *commands) const noexcept
{
    return wgpuQueueSubmitForIndex(Get(), commandCount, reinterpret_cast<WGPUCommandBuffer const *>(commands));
}

inline Blas Queue::CompactBlas(Blas const &blas) const noexcept
{
    return Blas::Acquire(wgpuQueueCompactBlas(Get(), blas.Get()));
}

inline float Queue::GetTimestampPeriod() const noexcept
{
    return wgpuQueueGetTimestampPeriod(Get());
}

inline void *Queue::BeginWriteBuffer(Buffer const &buffer, uint64_t bufferOffset, size_t size) const noexcept
{
    return wgpuQueueBeginWriteBuffer(Get(), buffer.Get(), bufferOffset, size);
}

inline void Queue::EndWriteBuffer(void *data) const noexcept
{
    wgpuQueueEndWriteBuffer(Get(), data);
}

inline void RenderBundle::SetLabel(StringView label) const noexcept
{
    wgpuRenderBundleSetLabel(Get(), label);
}

inline void RenderBundleEncoder::Draw(uint32_t vertexCount, uint32_t instanceCount, uint32_t firstVertex,
    uint32_t firstInstance) const noexcept
{
    wgpuRenderBundleEncoderDraw(Get(), vertexCount, instanceCount, firstVertex, firstInstance);
}

inline void RenderBundleEncoder::DrawIndexed(uint32_t indexCount, uint32_t instanceCount, uint32_t firstIndex,
    int32_t baseVertex, uint32_t firstInstance) const noexcept
{
    wgpuRenderBundleEncoderDrawIndexed(Get(), indexCount, instanceCount, firstIndex, baseVertex, firstInstance);
}

inline void RenderBundleEncoder::DrawIndexedIndirect(Buffer const &indirectBuffer, uint64_t indirectOffset) const
    noexcept
{
    wgpuRenderBundleEncoderDrawIndexedIndirect(Get(), indirectBuffer.Get(), indirectOffset);
}

inline void RenderBundleEncoder::DrawIndirect(Buffer const &indirectBuffer, uint64_t indirectOffset) const noexcept
{
    wgpuRenderBundleEncoderDrawIndirect(Get(), indirectBuffer.Get(), indirectOffset);
}

inline RenderBundle RenderBundleEncoder::Finish(RenderBundleDescriptor const *descriptor) const noexcept
{
    return RenderBundle::Acquire(wgpuRenderBundleEncoderFinish(Get(),
        reinterpret_cast<WGPURenderBundleDescriptor const *>(descriptor)));
}

inline void RenderBundleEncoder::InsertDebugMarker(StringView markerLabel) const noexcept
{
    wgpuRenderBundleEncoderInsertDebugMarker(Get(), markerLabel);
}

inline void RenderBundleEncoder::PopDebugGroup() const noexcept
{
    wgpuRenderBundleEncoderPopDebugGroup(Get());
}

inline void RenderBundleEncoder::PushDebugGroup(StringView groupLabel) const noexcept
{
    wgpuRenderBundleEncoderPushDebugGroup(Get(), groupLabel);
}

inline void RenderBundleEncoder::SetBindGroup(uint32_t groupIndex, BindGroup const &group,
    size_t dynamicOffsetCount, uint32_t const *dynamicOffsets) const noexcept
{
    wgpuRenderBundleEncoderSetBindGroup(Get(), groupIndex, group.Get(), dynamicOffsetCount, dynamicOffsets);
}

inline void RenderBundleEncoder::SetImmediates(uint32_t offset, void const *data, size_t size) const noexcept
{
    wgpuRenderBundleEncoderSetImmediates(Get(), offset, data, size);
}

inline void RenderBundleEncoder::SetIndexBuffer(Buffer const &buffer, IndexFormat format, uint64_t offset,
    uint64_t size) const noexcept
{
    wgpuRenderBundleEncoderSetIndexBuffer(Get(), buffer.Get(), static_cast<WGPUIndexFormat>(format), offset, size);
}

inline void RenderBundleEncoder::SetLabel(StringView label) const noexcept
{
    wgpuRenderBundleEncoderSetLabel(Get(), label);
}

inline void RenderBundleEncoder::SetPipeline(RenderPipeline const &pipeline) const noexcept
{
    wgpuRenderBundleEncoderSetPipeline(Get(), pipeline.Get());
}

inline void RenderBundleEncoder::SetVertexBuffer(uint32_t slot, Buffer const &buffer, uint64_t offset,
    uint64_t size) const noexcept
{
    wgpuRenderBundleEncoderSetVertexBuffer(Get(), slot, buffer.Get(), offset, size);
}

inline void RenderBundleEncoder::SetPushConstants(ShaderStage stages, uint32_t offset, uint32_t sizeBytes,
    void const *data) const noexcept
{
    wgpuRenderBundleEncoderSetPushConstants(Get(), static_cast<WGPUShaderStage>(stages), offset, sizeBytes, data);
}

inline void RenderPassEncoder::BeginOcclusionQuery(uint32_t queryIndex) const noexcept
{
    wgpuRenderPassEncoderBeginOcclusionQuery(Get(), queryIndex);
}

inline void RenderPassEncoder::Draw(uint32_t vertexCount, uint32_t instanceCount, uint32_t firstVertex,
    uint32_t firstInstance) const noexcept
{
    wgpuRenderPassEncoderDraw(Get(), vertexCount, instanceCount, firstVertex, firstInstance);
}

inline void RenderPassEncoder::DrawIndexed(uint32_t indexCount, uint32_t instanceCount, uint32_t firstIndex,
    int32_t baseVertex, uint32_t firstInstance) const noexcept
{
    wgpuRenderPassEncoderDrawIndexed(Get(), indexCount, instanceCount, firstIndex, baseVertex, firstInstance);
}

inline void RenderPassEncoder::DrawIndexedIndirect(Buffer const &indirectBuffer, uint64_t indirectOffset) const
    noexcept
{
    wgpuRenderPassEncoderDrawIndexedIndirect(Get(), indirectBuffer.Get(), indirectOffset);
}

inline void RenderPassEncoder::DrawIndirect(Buffer const &indirectBuffer, uint64_t indirectOffset) const noexcept
{
    wgpuRenderPassEncoderDrawIndirect(Get(), indirectBuffer.Get(), indirectOffset);
}

inline void RenderPassEncoder::End() const noexcept
{
    wgpuRenderPassEncoderEnd(Get());
}

inline void RenderPassEncoder::EndOcclusionQuery() const noexcept
{
    wgpuRenderPassEncoderEndOcclusionQuery(Get());
}

inline void RenderPassEncoder::ExecuteBundles(size_t bundleCount, RenderBundle const *bundles) const noexcept
{
    wgpuRenderPassEncoderExecuteBundles(Get(), bundleCount, reinterpret_cast<WGPURenderBundle const *>(bundles));
}

inline void RenderPassEncoder::InsertDebugMarker(StringView markerLabel) const noexcept
{
    wgpuRenderPassEncoderInsertDebugMarker(Get(), markerLabel);
}

inline void RenderPassEncoder::PopDebugGroup() const noexcept
{
    wgpuRenderPassEncoderPopDebugGroup(Get());
}

inline void RenderPassEncoder::PushDebugGroup(StringView groupLabel) const noexcept
{
    wgpuRenderPassEncoderPushDebugGroup(Get(), groupLabel);
}

inline void RenderPassEncoder::SetBindGroup(uint32_t groupIndex, BindGroup const &group, size_t dynamicOffsetCount,
    uint32_t const *dynamicOffsets) const noexcept
{
    wgpuRenderPassEncoderSetBindGroup(Get(), groupIndex, group.Get(), dynamicOffsetCount, dynamicOffsets);
}

inline void RenderPassEncoder::SetBlendConstant(Color const *color) const noexcept
{
    wgpuRenderPassEncoderSetBlendConstant(Get(), reinterpret_cast<WGPUColor const *>(color));
}

inline void RenderPassEncoder::SetImmediates(uint32_t offset, void const *data, size_t size) const noexcept
{
    wgpuRenderPassEncoderSetImmediates(Get(), offset, data, size);
}

inline void RenderPassEncoder::SetIndexBuffer(Buffer const &buffer, IndexFormat format, uint64_t offset,
    uint64_t size) const noexcept
{
    wgpuRenderPassEncoderSetIndexBuffer(Get(), buffer.Get(), static_cast<WGPUIndexFormat>(format), offset, size);
}

inline void RenderPassEncoder::SetLabel(StringView label) const noexcept
{
    wgpuRenderPassEncoderSetLabel(Get(), label);
}

inline void RenderPassEncoder::SetPipeline(RenderPipeline const &pipeline) const noexcept
{
    wgpuRenderPassEncoderSetPipeline(Get(), pipeline.Get());
}

inline void RenderPassEncoder::SetScissorRect(uint32_t x, uint32_t y, uint32_t width, uint32_t height) const
    noexcept
{
    wgpuRenderPassEncoderSetScissorRect(Get(), x, y, width, height);
}

inline void RenderPassEncoder::SetStencilReference(uint32_t reference) const noexcept
{
    wgpuRenderPassEncoderSetStencilReference(Get(), reference);
}

inline void RenderPassEncoder::SetVertexBuffer(uint32_t slot, Buffer const &buffer, uint64_t offset,
    uint64_t size) const noexcept
{
    wgpuRenderPassEncoderSetVertexBuffer(Get(), slot, buffer.Get(), offset, size);
}

inline void RenderPassEncoder::SetViewport(float x, float y, float width, float height, float minDepth,
    float maxDepth) const noexcept
{
    wgpuRenderPassEncoderSetViewport(Get(), x, y, width, height, minDepth, maxDepth);
}

inline void RenderPassEncoder::DrawMeshTasks(uint32_t groupCountX, uint32_t groupCountY,
    uint32_t groupCountZ) const noexcept
{
    wgpuRenderPassEncoderDrawMeshTasks(Get(), groupCountX, groupCountY, groupCountZ);
}

inline void RenderPassEncoder::DrawMeshTasksIndirect(Buffer const &buffer, uint64_t offset) const noexcept
{
    wgpuRenderPassEncoderDrawMeshTasksIndirect(Get(), buffer.Get(), offset);
}

inline void RenderPassEncoder::MultiDrawMeshTasksIndirect(Buffer const &buffer, uint64_t offset,
    uint32_t count) const noexcept
{
    wgpuRenderPassEncoderMultiDrawMeshTasksIndirect(Get(), buffer.Get(), offset, count);
}

inline void RenderPassEncoder::MultiDrawMeshTasksIndirectCount(Buffer const &buffer, uint64_t offset,
    Buffer const &count_buffer, uint64_t count_buffer_offset, uint32_t max_count) const noexcept
{
    wgpuRenderPassEncoderMultiDrawMeshTasksIndirectCount(Get(), buffer.Get(), offset, count_buffer.Get(),
        count_buffer_offset, max_count);
}

inline void RenderPassEncoder::MultiDrawIndirect(Buffer const &buffer, uint64_t offset, uint32_t count) const
    noexcept
{
    wgpuRenderPassEncoderMultiDrawIndirect(Get(), buffer.Get(), offset, count);
}

inline void RenderPassEncoder::MultiDrawIndexedIndirect(Buffer const &buffer, uint64_t offset,
    uint32_t count) const noexcept
{
    wgpuRenderPassEncoderMultiDrawIndexedIndirect(Get(), buffer.Get(), offset, count);
}

inline void RenderPassEncoder::MultiDrawIndirectCount(Buffer const &buffer, uint64_t offset,
    Buffer const &count_buffer, uint64_t count_buffer_offset, uint32_t max_count) const noexcept
{
    wgpuRenderPassEncoderMultiDrawIndirectCount(Get(), buffer.Get(), offset, count_buffer.Get(),
        count_buffer_offset, max_count);
}

inline void RenderPassEncoder::MultiDrawIndexedIndirectCount(Buffer const &buffer, uint64_t offset,
    Buffer const &count_buffer, uint64_t count_buffer_offset, uint32_t max_count) const noexcept
{
    wgpuRenderPassEncoderMultiDrawIndexedIndirectCount(Get(), buffer.Get(), offset, count_buffer.Get(),
        count_buffer_offset, max_count);
}

inline void RenderPassEncoder::BeginPipelineStatisticsQuery(QuerySet const &querySet, uint32_t queryIndex) const
    noexcept
{
    wgpuRenderPassEncoderBeginPipelineStatisticsQuery(Get(), querySet.Get(), queryIndex);
}

inline void RenderPassEncoder::EndPipelineStatisticsQuery() const noexcept
{
    wgpuRenderPassEncoderEndPipelineStatisticsQuery(Get());
}

inline void RenderPassEncoder::SetPushConstants(ShaderStage stages, uint32_t offset, uint32_t sizeBytes,
    void const *data) const noexcept
{
    wgpuRenderPassEncoderSetPushConstants(Get(), static_cast<WGPUShaderStage>(stages), offset, sizeBytes, data);
}

inline void RenderPassEncoder::WriteTimestamp(QuerySet const &querySet, uint32_t queryIndex) const noexcept
{
    wgpuRenderPassEncoderWriteTimestamp(Get(), querySet.Get(), queryIndex);
}

inline BindGroupLayout RenderPipeline::GetBindGroupLayout(uint32_t groupIndex) const noexcept
{
    return BindGroupLayout::Acquire(wgpuRenderPipelineGetBindGroupLayout(Get(), groupIndex));
}

inline void RenderPipeline::SetLabel(StringView label) const noexcept
{
    wgpuRenderPipelineSetLabel(Get(), label);
}

inline void Sampler::SetLabel(StringView label) const noexcept
{
    wgpuSamplerSetLabel(Get(), label);
}

template <typename F>
Future ShaderModule::GetCompilationInfo(CallbackMode callbackMode, F &&callback) const
{
    using Callback = detail::CompilationInfoCallback<std::decay_t<F>>;
    auto info = Callback::Begin(callbackMode, std::forward<F>(callback));
    WGPUFuture future = wgpuShaderModuleGetCompilationInfo(Get(), info);
    if (future.id == 0) {
        Callback::Function::Drop(info.userdata1);
    }
    return Future{future.id};
}

template <typename F, typename T>
Future ShaderModule::GetCompilationInfo(CallbackMode callbackMode, F &&callback, T userdata) const
{
    return GetCompilationInfo(callbackMode,
        detail::WithUserdata<std::decay_t<F>, T>{std::forward<F>(callback), userdata});
}

inline void ShaderModule::SetLabel(StringView label) const noexcept
{
    wgpuShaderModuleSetLabel(Get(), label);
}

inline ConvertibleStatus ShaderModule::GetReflection(ShaderReflection *reflection) const noexcept
{
    if (reflection) {
        reflection->FreeMembers();
    }
    return static_cast<Status>(wgpuShaderModuleGetReflection(Get(),
        reinterpret_cast<WGPUShaderReflection *>(reflection)));
}

inline ConvertibleStatus ShaderModule::Translate(ShaderTranslationDescriptor const *descriptor,
    ShaderTranslation *translation) const noexcept
{
    if (translation) {
        translation->FreeMembers();
    }
    return static_cast<Status>(wgpuShaderModuleTranslate(Get(),
        reinterpret_cast<WGPUShaderTranslationDescriptor const *>(descriptor),
        reinterpret_cast<WGPUShaderTranslation *>(translation)));
}

inline void Surface::Configure(SurfaceConfiguration const *config) const noexcept
{
    wgpuSurfaceConfigure(Get(), reinterpret_cast<WGPUSurfaceConfiguration const *>(config));
}

inline ConvertibleStatus Surface::GetCapabilities(Adapter const &adapter, SurfaceCapabilities *capabilities) const
    noexcept
{
    if (capabilities) {
        capabilities->FreeMembers();
    }
    return static_cast<Status>(wgpuSurfaceGetCapabilities(Get(), adapter.Get(),
        reinterpret_cast<WGPUSurfaceCapabilities *>(capabilities)));
}

inline void Surface::GetCurrentTexture(SurfaceTexture *surfaceTexture) const noexcept
{
    if (surfaceTexture) {
        surfaceTexture->texture = nullptr;
    }
    wgpuSurfaceGetCurrentTexture(Get(), reinterpret_cast<WGPUSurfaceTexture *>(surfaceTexture));
}

inline ConvertibleStatus Surface::Present() const noexcept
{
    return static_cast<Status>(wgpuSurfacePresent(Get()));
}

inline void Surface::SetLabel(StringView label) const noexcept
{
    wgpuSurfaceSetLabel(Get(), label);
}

inline void Surface::Unconfigure() const noexcept
{
    wgpuSurfaceUnconfigure(Get());
}

inline ConvertibleStatus Surface::GetNativeVulkanSurface(NativeVulkanSurface *surfaceHandles) const noexcept
{
    return static_cast<Status>(wgpuSurfaceGetNativeVulkanSurface(Get(),
        reinterpret_cast<WGPUNativeVulkanSurface *>(surfaceHandles)));
}

inline ConvertibleStatus Surface::DiscardTexture() const noexcept
{
    return static_cast<Status>(wgpuSurfaceDiscardTexture(Get()));
}

inline TextureView Texture::CreateView(TextureViewDescriptor const *descriptor) const noexcept
{
    return TextureView::Acquire(wgpuTextureCreateView(Get(),
        reinterpret_cast<WGPUTextureViewDescriptor const *>(descriptor)));
}

inline void Texture::Destroy() const noexcept
{
    wgpuTextureDestroy(Get());
}

inline uint32_t Texture::GetDepthOrArrayLayers() const noexcept
{
    return wgpuTextureGetDepthOrArrayLayers(Get());
}

inline TextureDimension Texture::GetDimension() const noexcept
{
    return static_cast<TextureDimension>(wgpuTextureGetDimension(Get()));
}

inline TextureFormat Texture::GetFormat() const noexcept
{
    return static_cast<TextureFormat>(wgpuTextureGetFormat(Get()));
}

inline uint32_t Texture::GetHeight() const noexcept
{
    return wgpuTextureGetHeight(Get());
}

inline uint32_t Texture::GetMipLevelCount() const noexcept
{
    return wgpuTextureGetMipLevelCount(Get());
}

inline uint32_t Texture::GetSampleCount() const noexcept
{
    return wgpuTextureGetSampleCount(Get());
}

inline TextureViewDimension Texture::GetTextureBindingViewDimension() const noexcept
{
    return static_cast<TextureViewDimension>(wgpuTextureGetTextureBindingViewDimension(Get()));
}

inline TextureUsage Texture::GetUsage() const noexcept
{
    return static_cast<TextureUsage>(wgpuTextureGetUsage(Get()));
}

inline uint32_t Texture::GetWidth() const noexcept
{
    return wgpuTextureGetWidth(Get());
}

inline void Texture::SetLabel(StringView label) const noexcept
{
    wgpuTextureSetLabel(Get(), label);
}

inline void *Texture::GetNativeMetalTexture() const noexcept
{
    return wgpuTextureGetNativeMetalTexture(Get());
}

inline ConvertibleStatus Texture::GetNativeVulkanImage(NativeVulkanImage *imageHandle) const noexcept
{
    return static_cast<Status>(wgpuTextureGetNativeVulkanImage(Get(),
        reinterpret_cast<WGPUNativeVulkanImage *>(imageHandle)));
}

inline ConvertibleStatus Texture::GetNativeD3D12Resource(NativeD3D12Resource *resource) const noexcept
{
    return static_cast<Status>(wgpuTextureGetNativeD3D12Resource(Get(),
        reinterpret_cast<WGPUNativeD3D12Resource *>(resource)));
}

inline ConvertibleStatus Texture::GetNativeGLTexture(NativeGLTexture *textureHandle) const noexcept
{
    return static_cast<Status>(wgpuTextureGetNativeGLTexture(Get(),
        reinterpret_cast<WGPUNativeGLTexture *>(textureHandle)));
}

inline void TextureView::SetLabel(StringView label) const noexcept
{
    wgpuTextureViewSetLabel(Get(), label);
}

inline ConvertibleStatus TextureView::GetNativeVulkanImageView(NativeVulkanImageView *imageViewHandle) const
    noexcept
{
    return static_cast<Status>(wgpuTextureViewGetNativeVulkanImageView(Get(),
        reinterpret_cast<WGPUNativeVulkanImageView *>(imageViewHandle)));
}

template <typename F>
Future Blas::PrepareCompact(CallbackMode callbackMode, F &&callback) const
{
    using Callback = detail::BlasPrepareCompactCallback<std::decay_t<F>>;
    auto info = Callback::Begin(callbackMode, std::forward<F>(callback));
    WGPUFuture future = wgpuBlasPrepareCompact(Get(), info);
    if (future.id == 0) {
        Callback::Function::Drop(info.userdata1);
    }
    return Future{future.id};
}

template <typename F, typename T>
Future Blas::PrepareCompact(CallbackMode callbackMode, F &&callback, T userdata) const
{
    return PrepareCompact(callbackMode,
        detail::WithUserdata<std::decay_t<F>, T>{std::forward<F>(callback), userdata});
}

inline void Blas::Destroy() const noexcept
{
    wgpuBlasDestroy(Get());
}

inline void Blas::SetLabel(StringView label) const noexcept
{
    wgpuBlasSetLabel(Get(), label);
}

inline size_t PipelineCache::GetData(void *data, size_t dataSize) const noexcept
{
    return wgpuPipelineCacheGetData(Get(), data, dataSize);
}

inline void PipelineCache::SetLabel(StringView label) const noexcept
{
    wgpuPipelineCacheSetLabel(Get(), label);
}

inline ConvertibleStatus SharedBufferMemory::ExportOpaqueFD(SharedMemoryOpaqueFD *handle) const noexcept
{
    return static_cast<Status>(wgpuSharedBufferMemoryExportOpaqueFD(Get(),
        reinterpret_cast<WGPUSharedMemoryOpaqueFD *>(handle)));
}

inline Buffer SharedBufferMemory::CreateBuffer(BufferDescriptor const *descriptor) const noexcept
{
    return Buffer::Acquire(wgpuSharedBufferMemoryCreateBuffer(Get(),
        reinterpret_cast<WGPUBufferDescriptor const *>(descriptor)));
}

inline ConvertibleStatus SharedBufferMemory::BeginAccess(Buffer const &buffer,
    SharedMemoryBeginAccess const *descriptor) const noexcept
{
    return static_cast<Status>(wgpuSharedBufferMemoryBeginAccess(Get(), buffer.Get(),
        reinterpret_cast<WGPUSharedMemoryBeginAccess const *>(descriptor)));
}

inline ConvertibleStatus SharedBufferMemory::EndAccess(Buffer const &buffer, SharedFenceValue *done) const noexcept
{
    if (done) {
        done->fence = nullptr;
    }
    return static_cast<Status>(wgpuSharedBufferMemoryEndAccess(Get(), buffer.Get(),
        reinterpret_cast<WGPUSharedFenceValue *>(done)));
}

inline void SharedBufferMemory::SetLabel(StringView label) const noexcept
{
    wgpuSharedBufferMemorySetLabel(Get(), label);
}

inline ConvertibleStatus SharedFence::ExportOpaqueFD(int32_t *fd) const noexcept
{
    return static_cast<Status>(wgpuSharedFenceExportOpaqueFD(Get(), fd));
}

inline ConvertibleStatus SharedFence::GetNativeVulkanSemaphore(NativeVulkanSemaphore *semaphoreHandle) const
    noexcept
{
    return static_cast<Status>(wgpuSharedFenceGetNativeVulkanSemaphore(Get(),
        reinterpret_cast<WGPUNativeVulkanSemaphore *>(semaphoreHandle)));
}

inline uint64_t SharedFence::GetValue() const noexcept
{
    return wgpuSharedFenceGetValue(Get());
}

inline ConvertibleStatus SharedFence::Signal(uint64_t value) const noexcept
{
    return static_cast<Status>(wgpuSharedFenceSignal(Get(), value));
}

inline WaitStatus SharedFence::Wait(uint64_t value, uint64_t timeoutNS) const noexcept
{
    return static_cast<WaitStatus>(wgpuSharedFenceWait(Get(), value, timeoutNS));
}

inline void SharedFence::SetLabel(StringView label) const noexcept
{
    wgpuSharedFenceSetLabel(Get(), label);
}

inline ConvertibleStatus SharedTextureMemory::ExportOpaqueFD(SharedMemoryOpaqueFD *handle) const noexcept
{
    return static_cast<Status>(wgpuSharedTextureMemoryExportOpaqueFD(Get(),
        reinterpret_cast<WGPUSharedMemoryOpaqueFD *>(handle)));
}

inline ConvertibleStatus SharedTextureMemory::GetVulkanImageInfo(SharedMemoryVulkanImageInfo *imageInfo) const
    noexcept
{
    return static_cast<Status>(wgpuSharedTextureMemoryGetVulkanImageInfo(Get(),
        reinterpret_cast<WGPUSharedMemoryVulkanImageInfo *>(imageInfo)));
}

inline Texture SharedTextureMemory::CreateTexture(TextureDescriptor const *descriptor) const noexcept
{
    return Texture::Acquire(wgpuSharedTextureMemoryCreateTexture(Get(),
        reinterpret_cast<WGPUTextureDescriptor const *>(descriptor)));
}

inline ConvertibleStatus SharedTextureMemory::BeginAccess(Texture const &texture,
    SharedMemoryBeginAccess const *descriptor) const noexcept
{
    return static_cast<Status>(wgpuSharedTextureMemoryBeginAccess(Get(), texture.Get(),
        reinterpret_cast<WGPUSharedMemoryBeginAccess const *>(descriptor)));
}

inline ConvertibleStatus SharedTextureMemory::EndAccess(Texture const &texture, SharedFenceValue *done) const
    noexcept
{
    if (done) {
        done->fence = nullptr;
    }
    return static_cast<Status>(wgpuSharedTextureMemoryEndAccess(Get(), texture.Get(),
        reinterpret_cast<WGPUSharedFenceValue *>(done)));
}

inline void SharedTextureMemory::SetLabel(StringView label) const noexcept
{
    wgpuSharedTextureMemorySetLabel(Get(), label);
}

inline void Tlas::Destroy() const noexcept
{
    wgpuTlasDestroy(Get());
}

inline void Tlas::SetLabel(StringView label) const noexcept
{
    wgpuTlasSetLabel(Get(), label);
}

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

#if defined(WGPU_HPP_STD_FUTURE)
/// What takes a callback, with std::futures. They are fulfilled on threads of the library, or within any
/// call. One that is refused at once has a broken promise.
namespace futures {

/// What RequestDeviceCallback brings.
struct RequestDeviceOutcome {
    RequestDeviceStatus status = {};
    Device device = {};
    std::string message = {};
    explicit operator bool() const noexcept { return status == RequestDeviceStatus::Success; }
};

/// Adapter::RequestDevice(), with a std::future for what it brings.
inline std::future<RequestDeviceOutcome> RequestDevice(Adapter const &adapter,
    DeviceDescriptor const *descriptor = nullptr)
{
    std::promise<RequestDeviceOutcome> promise;
    std::future<RequestDeviceOutcome> future = promise.get_future();
    adapter.RequestDevice(descriptor, CallbackMode::AllowSpontaneous,
        [promise = std::move(promise)](RequestDeviceStatus status, Device device, StringView message) mutable {
            promise.set_value({status, std::move(device), std::string(std::string_view(message))}); });
    return future;
}

/// What BufferMapCallback brings.
struct BufferMapOutcome {
    MapAsyncStatus status = {};
    std::string message = {};
    explicit operator bool() const noexcept { return status == MapAsyncStatus::Success; }
};

/// Buffer::MapAsync(), with a std::future for what it brings.
inline std::future<BufferMapOutcome> MapAsync(Buffer const &buffer, MapMode mode, size_t offset, size_t size)
{
    std::promise<BufferMapOutcome> promise;
    std::future<BufferMapOutcome> future = promise.get_future();
    buffer.MapAsync(mode, offset, size, CallbackMode::AllowSpontaneous,
        [promise = std::move(promise)](MapAsyncStatus status, StringView message) mutable {
            promise.set_value({status, std::string(std::string_view(message))}); });
    return future;
}

/// What CreateComputePipelineAsyncCallback brings.
struct CreateComputePipelineAsyncOutcome {
    CreatePipelineAsyncStatus status = {};
    ComputePipeline pipeline = {};
    std::string message = {};
    explicit operator bool() const noexcept { return status == CreatePipelineAsyncStatus::Success; }
};

/// Device::CreateComputePipelineAsync(), with a std::future for what it brings.
inline std::future<CreateComputePipelineAsyncOutcome> CreateComputePipelineAsync(Device const &device,
    ComputePipelineDescriptor const *descriptor)
{
    std::promise<CreateComputePipelineAsyncOutcome> promise;
    std::future<CreateComputePipelineAsyncOutcome> future = promise.get_future();
    device.CreateComputePipelineAsync(descriptor, CallbackMode::AllowSpontaneous,
        [promise = std::move(promise)](CreatePipelineAsyncStatus status, ComputePipeline pipeline,
            StringView message) mutable { promise.set_value({status, std::move(pipeline),
            std::string(std::string_view(message))}); });
    return future;
}

/// What CreateRenderPipelineAsyncCallback brings.
struct CreateRenderPipelineAsyncOutcome {
    CreatePipelineAsyncStatus status = {};
    RenderPipeline pipeline = {};
    std::string message = {};
    explicit operator bool() const noexcept { return status == CreatePipelineAsyncStatus::Success; }
};

/// Device::CreateRenderPipelineAsync(), with a std::future for what it brings.
inline std::future<CreateRenderPipelineAsyncOutcome> CreateRenderPipelineAsync(Device const &device,
    RenderPipelineDescriptor const *descriptor)
{
    std::promise<CreateRenderPipelineAsyncOutcome> promise;
    std::future<CreateRenderPipelineAsyncOutcome> future = promise.get_future();
    device.CreateRenderPipelineAsync(descriptor, CallbackMode::AllowSpontaneous,
        [promise = std::move(promise)](CreatePipelineAsyncStatus status, RenderPipeline pipeline,
            StringView message) mutable { promise.set_value({status, std::move(pipeline),
            std::string(std::string_view(message))}); });
    return future;
}

/// What PopErrorScopeCallback brings.
struct PopErrorScopeOutcome {
    PopErrorScopeStatus status = {};
    ErrorType type = {};
    std::string message = {};
    explicit operator bool() const noexcept { return status == PopErrorScopeStatus::Success; }
};

/// Device::PopErrorScope(), with a std::future for what it brings.
inline std::future<PopErrorScopeOutcome> PopErrorScope(Device const &device)
{
    std::promise<PopErrorScopeOutcome> promise;
    std::future<PopErrorScopeOutcome> future = promise.get_future();
    device.PopErrorScope(CallbackMode::AllowSpontaneous,
        [promise = std::move(promise)](PopErrorScopeStatus status, ErrorType type, StringView message) mutable {
            promise.set_value({status, type, std::string(std::string_view(message))}); });
    return future;
}

/// Device::CreateMeshPipelineAsync(), with a std::future for what it brings.
inline std::future<CreateRenderPipelineAsyncOutcome> CreateMeshPipelineAsync(Device const &device,
    MeshPipelineDescriptor const *descriptor)
{
    std::promise<CreateRenderPipelineAsyncOutcome> promise;
    std::future<CreateRenderPipelineAsyncOutcome> future = promise.get_future();
    device.CreateMeshPipelineAsync(descriptor, CallbackMode::AllowSpontaneous,
        [promise = std::move(promise)](CreatePipelineAsyncStatus status, RenderPipeline pipeline,
            StringView message) mutable { promise.set_value({status, std::move(pipeline),
            std::string(std::string_view(message))}); });
    return future;
}

/// What RequestAdapterCallback brings.
struct RequestAdapterOutcome {
    RequestAdapterStatus status = {};
    Adapter adapter = {};
    std::string message = {};
    explicit operator bool() const noexcept { return status == RequestAdapterStatus::Success; }
};

/// Instance::RequestAdapter(), with a std::future for what it brings.
inline std::future<RequestAdapterOutcome> RequestAdapter(Instance const &instance,
    RequestAdapterOptions const *options = nullptr)
{
    std::promise<RequestAdapterOutcome> promise;
    std::future<RequestAdapterOutcome> future = promise.get_future();
    instance.RequestAdapter(options, CallbackMode::AllowSpontaneous,
        [promise = std::move(promise)](RequestAdapterStatus status, Adapter adapter, StringView message) mutable {
            promise.set_value({status, std::move(adapter), std::string(std::string_view(message))}); });
    return future;
}

/// What QueueWorkDoneCallback brings.
struct QueueWorkDoneOutcome {
    QueueWorkDoneStatus status = {};
    std::string message = {};
    explicit operator bool() const noexcept { return status == QueueWorkDoneStatus::Success; }
};

/// Queue::OnSubmittedWorkDone(), with a std::future for what it brings.
inline std::future<QueueWorkDoneOutcome> OnSubmittedWorkDone(Queue const &queue)
{
    std::promise<QueueWorkDoneOutcome> promise;
    std::future<QueueWorkDoneOutcome> future = promise.get_future();
    queue.OnSubmittedWorkDone(CallbackMode::AllowSpontaneous,
        [promise = std::move(promise)](QueueWorkDoneStatus status, StringView message) mutable {
            promise.set_value({status, std::string(std::string_view(message))}); });
    return future;
}

/// What BlasPrepareCompactCallback brings.
struct BlasPrepareCompactOutcome {
    BlasPrepareCompactStatus status = {};
    std::string message = {};
    explicit operator bool() const noexcept { return status == BlasPrepareCompactStatus::Success; }
};

/// Blas::PrepareCompact(), with a std::future for what it brings.
inline std::future<BlasPrepareCompactOutcome> PrepareCompact(Blas const &blas)
{
    std::promise<BlasPrepareCompactOutcome> promise;
    std::future<BlasPrepareCompactOutcome> future = promise.get_future();
    blas.PrepareCompact(CallbackMode::AllowSpontaneous,
        [promise = std::move(promise)](BlasPrepareCompactStatus status, StringView message) mutable {
            promise.set_value({status, std::string(std::string_view(message))}); });
    return future;
}

} // namespace futures
#endif

namespace detail {

template <typename T, typename = void>
struct HasName : std::false_type {};
template <typename T>
struct HasName<T, std::void_t<decltype(ToString(std::declval<T>()))>> : std::true_type {};

} // namespace detail

/// Prints a value as its name; flags with `|` between those that are set; what has no name as a number.
template <typename Traits, typename T>
std::enable_if_t<std::is_enum_v<T> && detail::HasName<T>::value, std::basic_ostream<char, Traits> &>
operator<<(std::basic_ostream<char, Traits> &stream, T value)
{
    if (char const *name = ToString(value)) {
        return stream << name;
    }
    auto rest = static_cast<std::underlying_type_t<T>>(value);
    if constexpr (detail::IsFlags<T>::value) {
        char const *between = "";
        for (std::underlying_type_t<T> bit = 1; bit; bit <<= 1) {
            char const *name = rest & bit ? ToString(static_cast<T>(bit)) : nullptr;
            if (name) {
                stream << between << name;
                between = "|";
                rest &= ~bit;
            }
        }
        return rest ? stream << between << rest : stream;
    } else {
        return stream << rest;
    }
}

template <typename Traits>
std::basic_ostream<char, Traits> &operator<<(std::basic_ostream<char, Traits> &stream, StringView text)
{
    return stream << std::string_view(text);
}

} // namespace wgpu

#if defined(__GNUC__) || defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // WEBGPU_HPP_
