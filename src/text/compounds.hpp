#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// A seam between the parts of a compound.
struct Seam {
    size_t letter = 0;      ///< index of the first letter of the second part
    std::u32string insert;  ///< the consonant that writing leaves out: "tillåta" is "till" and "låta"
    bool inner = false;     ///< within a part of a word that has other seams
    friend bool operator==(const Seam&, const Seam&) = default;
};

/// A part that has seams itself, as it is written.
struct Divided {
    std::u32string written;
    std::vector<Seam> seams;
    friend bool operator==(const Divided&, const Divided&) = default;
};

/// What a list says of the compounds of a language.
struct Compounds {
    std::vector<std::u32string> parts;  ///< in order; what is divided is one of them, too
    std::vector<Divided> divided;
    std::vector<std::u32string> names;  ///< in order, with their capitals
    friend bool operator==(const Compounds&, const Compounds&) = default;
};

/// Reads a list: words between white space, `=` at seams, a capital first in names, `#` before comments.
Compounds read_compounds(std::string_view list);

/// The list `compounds-sv.txt`, which the build puts into the program. Read when it is first asked for.
const Compounds& swedish_compounds();

/// The seams of a word in small letters, in order: where two parts meet, and those of its parts.
std::vector<Seam> seams_of(std::u32string_view word, const Compounds& compounds);

/// Whether a word in small letters begins with a part of five letters or more: no name does.
bool begins_like_compound(std::u32string_view word, const Compounds& compounds);

/// Whether a word is a name or its genitive.
bool is_name(std::u32string_view word, const Compounds& compounds);

}  // namespace text
