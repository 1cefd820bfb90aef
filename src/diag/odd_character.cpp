#include "diag/odd_character.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace diag {
namespace {

struct Known {
    char32_t code_point;
    std::string_view number, name, remedy;
};

constexpr std::string_view deletion = "delete it", space = "write a space, or delete it", hyphen = "write `-`";

constexpr std::array characters{
    Known{0x00A0, "U+00A0", "a no-break space", space},
    Known{0x00AD, "U+00AD", "a soft hyphen", deletion},
    Known{0x2009, "U+2009", "a thin space", space},
    Known{0x200B, "U+200B", "a zero width space", deletion},
    Known{0x200C, "U+200C", "a zero width non-joiner", deletion},
    Known{0x200D, "U+200D", "a zero width joiner", deletion},
    Known{0x2010, "U+2010", "a hyphen of another kind", hyphen},
    Known{0x2011, "U+2011", "a non-breaking hyphen", hyphen},
    Known{0x2012, "U+2012", "a figure dash", hyphen},
    Known{0x2013, "U+2013", "an en dash", hyphen},
    Known{0x2014, "U+2014", "an em dash", hyphen},
    Known{0x2018, "U+2018", "a typographic quote", deletion},
    Known{0x2019, "U+2019", "a typographic quote", deletion},
    Known{0x201C, "U+201C", "a typographic quote", deletion},
    Known{0x201D, "U+201D", "a typographic quote", deletion},
    Known{0x201E, "U+201E", "a typographic quote", deletion},
    Known{0x202F, "U+202F", "a narrow no-break space", space},
    Known{0x2060, "U+2060", "a word joiner", deletion},
    Known{0x2212, "U+2212", "a minus sign", hyphen},
    Known{0xFEFF, "U+FEFF", "a zero width no-break space", deletion},
};

/// What stands beside it, up to the next mark or space.
std::string beside(std::string_view text, size_t begin, size_t end) {
    constexpr std::string_view ends = "-/@. ";
    const std::string_view after = text.substr(end, text.substr(end).find_first_of(ends));
    if (!after.empty()) return "stands before `" + std::string(after) + '`';
    return begin == 0 ? "stands here" : "stands after `" + std::string(text.substr(0, begin)) + '`';
}

}  // namespace

std::optional<OddCharacter> odd_character(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
        const base::Decoded next = base::decode_at(text, at);
        const auto* found = std::ranges::find(characters, next.code_point, &Known::code_point);
        if (found != characters.end())
            return OddCharacter{at,
                                std::string(found->number) + ", " + std::string(found->name) + ", " +
                                    beside(text, at, at + next.size),
                                std::string(found->remedy)};
        at += next.size;
    }
    return std::nullopt;
}

}  // namespace diag
