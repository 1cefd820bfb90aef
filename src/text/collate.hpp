#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace text {

/// Sorts texts as a language does: in Swedish å, ä and ö come last, and V and W are letters of their own.
/// Word by word, a hyphen counting as a space: "Eddyson-Hägg" before "Eddysons". Threads may share one.
class Collator {
public:
    /// `language` is a BCP 47 tag; without rules for it, Unicode's default order.
    explicit Collator(std::string_view language);
    ~Collator();
    Collator(const Collator&) = delete;
    Collator& operator=(const Collator&) = delete;

    /// Bytes that compare, as unsigned, in the order of the texts. Different texts have different keys.
    [[nodiscard]] std::string sort_key(std::string_view text) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace text
