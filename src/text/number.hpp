#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace text {

/// The gender of what is counted, where a language's number words tell it: Swedish "en" and "ett".
enum class Gender : uint8_t { common, neuter };

/// Writes numbers as a language does: in Swedish 1 234 567,5 with no-break spaces. Nothing is set up before it is
/// needed. One for each thread.
class Numbers {
public:
    /// `language` is a BCP 47 tag.
    explicit Numbers(std::string_view language);
    ~Numbers();
    Numbers(const Numbers&) = delete;
    Numbers& operator=(const Numbers&) = delete;

    /// A decimal as XML writes it, "-1234.50", exactly: with as many decimals as it has, or as are asked for, rounded
    /// half away from zero. Nothing when it is not a decimal.
    std::optional<std::string> format(std::string_view decimal, std::optional<int> decimals = std::nullopt);
    std::string format(int64_t number);
    /// A number in words: "två", "tjugoett".
    std::string spell_out(int64_t number, Gender gender = Gender::common);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace text
