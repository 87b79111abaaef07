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
        return !data ? std::string_view() : length == WGPU_STRLEN ? std::string_view(data) : std::string_view(data, length);
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
    template <typename Container, typename = std::enable_if_t<std::is_convertible_v<Item<Container> (*)[], T (*)[]>>>
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

