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
