#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace text {

/// The sentences and words that the program itself prints; diagnostics are none. `messages.def` says what each takes,
/// and a file for each language how it is said there, as a pattern of ICU's MessageFormat.
enum class Message : uint16_t {
#define MESSAGE(name, arguments) name,
#include "text/messages.def"
#undef MESSAGE
};

constexpr size_t message_count =
    std::initializer_list<int>{
#define MESSAGE(name, arguments) 0,
#include "text/messages.def"
#undef MESSAGE
    }
        .size();

struct MessageEntry {
    std::string_view name;       ///< as in `messages.def`; hyphens stand for its underscores
    std::string_view arguments;  ///< their names, with spaces between them
};
const std::array<MessageEntry, message_count>& message_table();
/// By its name with hyphens.
std::optional<Message> find_message(std::string_view name);

/// A whole number is written in the language's way and can choose a plural.
struct MessageArgument {
    std::string_view name;
    std::variant<std::string_view, int64_t> value;
};

/// Patterns that stand for the language's own.
using MessagePatterns = std::map<Message, std::string>;

/// Why a pattern cannot be one of this message, or nothing.
std::optional<std::string> pattern_fault(Message message, std::string_view pattern);

/// What is wrong with a file of messages: lines that are none, messages that it lacks, has twice or nobody knows, and
/// faults of patterns.
std::vector<std::string> message_file_faults(std::string_view file);

/// The languages that there is a file for, with its text.
struct MessageFile {
    std::string_view language, text;
};
std::array<MessageFile, 2> message_files();

/// The messages in a language: of `sv-SE` those of `sv`, and English where there are none. A pattern is compiled when
/// it is first used. One for each thread.
class Messages {
public:
    /// `language` is a BCP 47 tag; `replaced` has no faults.
    explicit Messages(std::string_view language, const MessagePatterns& replaced = {});
    ~Messages();
    Messages(const Messages&) = delete;
    Messages& operator=(const Messages&) = delete;

    [[nodiscard]] std::string format(Message message, std::initializer_list<MessageArgument> arguments = {}) const;
    /// Of the file: "en" for a language without one.
    [[nodiscard]] std::string_view language() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace text
