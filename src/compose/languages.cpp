#include "compose/languages.hpp"

namespace compose {
namespace {

template <class T>
T& kept(std::map<std::string, std::unique_ptr<T>, std::less<>>& all, std::string_view language) {
    auto found = all.find(language);
    if (found == all.end()) found = all.emplace(language, std::make_unique<T>(language)).first;
    return *found->second;
}

}  // namespace

const text::Collator& Languages::collator(std::string_view language) { return kept(collators_, language); }

text::Numbers& Languages::numbers(std::string_view language) { return kept(numbers_, language); }

const text::MonthNames& Languages::month_names(std::string_view language, text::MonthWidth width) {
    auto& names = month_names_[static_cast<size_t>(width)];
    auto found = names.find(language);
    if (found == names.end()) found = names.emplace(language, text::month_names(language, width)).first;
    return found->second;
}

const text::Messages& Languages::messages(std::string_view language) {
    const auto kept = messages_.find(language);
    if (kept != messages_.end()) return *kept->second;
    text::MessagePatterns patterns;
    if (replaced_ != nullptr)
        if (const auto own = replaced_->find(std::string(primary_language(language))); own != replaced_->end())
            patterns = own->second;
    return *messages_.emplace(language, std::make_unique<text::Messages>(language, patterns)).first->second;
}

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

}  // namespace compose
