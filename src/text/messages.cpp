#include "text/messages.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include "base/white_space.hpp"
#include "text/icu.hpp"
#include "text/properties.hpp"

namespace text {

extern const std::string_view swedish_messages;  // made of messages-sv.properties
extern const std::string_view english_messages;  // made of messages-en.properties

namespace {

bool is_called(std::string_view entry, std::string_view name) {
    const auto is_same = [](char of_entry, char of_name) {
        return of_entry == '_' ? of_name == '-' : of_entry == of_name;
    };
    return std::ranges::equal(entry, name, is_same);
}

bool takes(Message message, std::string_view argument) {
    std::string_view names = message_table()[static_cast<size_t>(message)].arguments;
    while (!names.empty()) {
        const size_t end = std::min(names.find(' '), names.size());
        if (names.substr(0, end) == argument) return true;
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return false;
}

/// Messages in a file mostly stand in the order of the table: what follows the last one is looked at first.
std::optional<Message> find_message_from(size_t first, std::string_view name) {
    for (size_t i = 0; i < message_count; ++i) {
        const size_t at = (first + i) % message_count;
        if (is_called(message_table()[at].name, name)) return static_cast<Message>(at);
    }
    return std::nullopt;
}

const MessageFile& file_of(std::string_view language) {
    static const auto files = message_files();
    for (std::string_view tag = language; !tag.empty();) {
        const auto found = std::ranges::find(files, tag, &MessageFile::language);
        if (found != files.end()) return *found;
        const size_t subtag = tag.find_last_of("-_");
        tag = tag.substr(0, subtag == std::string_view::npos ? 0 : subtag);
    }
    return files.back();
}

/// Only names in braces: what is put together here, since ICU needs some tens of microseconds to read a pattern.
bool has_only_names(std::string_view pattern) {
    if (pattern.find('\'') != std::string_view::npos) return false;
    for (size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
        const size_t close = pattern.find('}', open);
        if (close == std::string_view::npos || pattern.find_first_of(" ,{}\n\t", open + 1) != close) return false;
    }
    return true;
}

bool are_texts(std::initializer_list<MessageArgument> arguments) {
    return std::ranges::all_of(
        arguments, [](const MessageArgument& each) { return std::holds_alternative<std::string_view>(each.value); });
}

std::string_view text_of(std::initializer_list<MessageArgument> arguments, std::string_view name) {
    const auto found = std::ranges::find(arguments, name, &MessageArgument::name);
    return found == arguments.end() ? std::string_view() : std::get<std::string_view>(found->value);
}

std::string fill(std::string_view pattern, std::initializer_list<MessageArgument> arguments) {
    std::string filled;
    for (size_t at = 0; at < pattern.size();) {
        const size_t open = std::min(pattern.find('{', at), pattern.size());
        filled += pattern.substr(at, open - at);
        if (open == pattern.size()) break;
        const size_t close = pattern.find('}', open);
        filled += text_of(arguments, pattern.substr(open + 1, close - open - 1));
        at = close + 1;
    }
    return filled;
}

icu::Formattable formattable(const MessageArgument& argument) {
    if (const auto* number = std::get_if<int64_t>(&argument.value)) return {*number};
    return {as_utf16(std::get<std::string_view>(argument.value))};
}

std::string fill(const icu::MessageFormat& pattern, std::initializer_list<MessageArgument> arguments) {
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const MessageArgument& each : arguments) {
        names.push_back(as_utf16(each.name));
        values.push_back(formattable(each));
    }
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString filled;
    pattern.format(names.data(), values.data(), static_cast<int32_t>(names.size()), filled, error);
    require_success(error);
    return as_utf8(filled);
}

constexpr size_t longest_pattern = 2000;

/// ICU reads braces in braces by recursion.
bool is_too_long(std::string_view pattern) {
    size_t depth = 0, deepest = 0;
    for (const char c : pattern) {
        if (c == '{') deepest = std::max(deepest, ++depth);
        if (c == '}' && depth > 0) --depth;
    }
    return pattern.size() > longest_pattern || deepest > 12;
}

bool is_counted(std::string_view argument) {
    return argument == "lanes" || argument == "statements" || argument == "count" || argument == "missing";
}

/// With what it will be told: numbers, and texts.
bool can_be_filled(const icu::MessageFormat& format, Message message) {
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    std::string_view rest = message_table()[static_cast<size_t>(message)].arguments;
    while (!rest.empty()) {
        const std::string_view name = rest.substr(0, rest.find(' '));
        names.push_back(as_utf16(name));
        values.push_back(is_counted(name) ? icu::Formattable(int64_t{2}) : icu::Formattable(icu::UnicodeString("x")));
        rest.remove_prefix(std::min(name.size() + 1, rest.size()));
    }
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString filled;
    format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), filled, error);
    return U_SUCCESS(error);
}

/// Those whose argument is not a text yet: what stands before and after it is taken.
bool encloses(Message message) { return message == Message::with_time || message == Message::passed_unreported_after; }

size_t count_of(std::string_view part, std::string_view text) {
    size_t count = 0;
    for (size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

struct Messages::State {
    std::string_view language;
    std::vector<std::string> patterns;
    std::map<Message, std::unique_ptr<icu::MessageFormat>> compiled;

    const icu::MessageFormat& compile(Message message) {
        auto& kept = compiled[message];
        if (kept != nullptr) return *kept;
        UErrorCode error = U_ZERO_ERROR;
        kept = std::make_unique<icu::MessageFormat>(as_utf16(patterns[static_cast<size_t>(message)]),
                                                    set_root_default_and_find(language), error);
        require_success(error);
        return *kept;
    }
};

const std::array<MessageEntry, message_count>& message_table() {
    static constexpr std::array<MessageEntry, message_count> table{{
#define MESSAGE(name, arguments) {#name, arguments},
#include "text/messages.def"
#undef MESSAGE
    }};
    return table;
}

std::optional<Message> find_message(std::string_view name) { return find_message_from(0, name); }

std::array<MessageFile, 2> message_files() { return {{{"sv", swedish_messages}, {"en", english_messages}}}; }

std::optional<std::string> pattern_fault(Message message, std::string_view pattern) {
    if (is_too_long(pattern)) return fmt::format("it is longer than {} bytes, or has braces too deep", longest_pattern);
    UErrorCode error = U_ZERO_ERROR;
    const icu::MessagePattern parsed(as_utf16(pattern), nullptr, error);
    if (U_FAILURE(error)) return "it is no pattern of ICU's MessageFormat";
    for (int32_t i = 0; i < parsed.countParts(); ++i) {
        const icu::MessagePattern::Part& part = parsed.getPart(i);
        const bool is_argument =
            part.getType() == UMSGPAT_PART_TYPE_ARG_NAME || part.getType() == UMSGPAT_PART_TYPE_ARG_NUMBER;
        const std::string name = is_argument ? as_utf8(parsed.getSubstring(part)) : std::string();
        if (is_argument && !takes(message, name)) return fmt::format("`{}` is no argument of it", name);
    }
    const icu::MessageFormat format(as_utf16(pattern), icu::Locale::getRoot(), error);
    if (U_FAILURE(error)) return "ICU knows no such type of argument";
    if (!can_be_filled(format, message)) return "an argument is no number, or no text, as it wants";
    return encloses(message) && count_of("{statement}", pattern) != 1
               ? std::optional<std::string>("it has not `{statement}` once")
               : std::nullopt;
}

std::vector<std::string> message_file_faults(std::string_view file) {
    std::vector<std::string> faults;
    std::array<int, message_count> count{};
    for (const Property& each : read_properties(file)) {
        const auto message = find_message(each.key);
        if (!message) faults.push_back(fmt::format("{}: no such message", each.key));
        if (!message) continue;
        if (++count[static_cast<size_t>(*message)] > 1) faults.push_back(fmt::format("{}: there twice", each.key));
        if (const auto fault = pattern_fault(*message, each.value))
            faults.push_back(fmt::format("{}: {}", each.key, *fault));
    }
    for (size_t i = 0; i < message_count; ++i)
        if (count[i] == 0) faults.push_back(fmt::format("{}: missing", message_table()[i].name));
    return faults;
}

Messages::Messages(std::string_view language, const MessagePatterns& replaced) : state_(std::make_unique<State>()) {
    const MessageFile& file = file_of(language);
    state_->language = file.language;
    state_->patterns.resize(message_count);
    size_t next = 0;
    for (Property& each : read_properties(file.text))
        if (const auto message = find_message_from(next, each.key)) {
            state_->patterns[static_cast<size_t>(*message)] = std::move(each.value);
            next = static_cast<size_t>(*message) + 1;
        }
    for (const auto& [message, pattern] : replaced) state_->patterns[static_cast<size_t>(message)] = pattern;
}

Messages::~Messages() = default;

std::string Messages::format(Message message, std::initializer_list<MessageArgument> arguments) const {
    const std::string& pattern = state_->patterns[static_cast<size_t>(message)];
    return has_only_names(pattern) && are_texts(arguments) ? fill(pattern, arguments)
                                                           : fill(state_->compile(message), arguments);
}

std::string_view Messages::language() const { return state_->language; }

}  // namespace text
