#include "text/compounds.hpp"

#include <algorithm>

#include "base/white_space.hpp"
#include "text/letters.hpp"

namespace text {

extern const std::string_view swedish_compound_list;  // made of compounds-sv.txt

namespace {

/// "till=låt" is written "tillåt": of three equal consonants the first part keeps two less one.
Divided read_divided(std::u32string_view entry) {
    Divided word;
    for (size_t begin = 0; begin < entry.size();) {
        const size_t end = std::min(entry.find(U'=', begin), entry.size());
        const std::u32string_view part = entry.substr(begin, end - begin);
        std::u32string& written = word.written;
        const bool collapses = !part.empty() && written.size() >= 2 && written.back() == part.front() &&
                               written[written.size() - 2] == part.front();
        if (collapses) written.pop_back();
        if (begin > 0) word.seams.push_back({written.size(), collapses ? std::u32string{part.front()} : U"", false});
        written += part;
        begin = end + 1;
    }
    return word;
}

void add(Compounds& compounds, std::u32string entry) {
    if (is_upper(entry.front())) {
        compounds.names.push_back(std::move(entry));
    } else if (entry.find(U'=') != std::u32string::npos) {
        compounds.divided.push_back(read_divided(entry));
        compounds.parts.push_back(compounds.divided.back().written);
    } else {
        compounds.parts.push_back(std::move(entry));
    }
}

void sort(std::vector<std::u32string>& words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

std::string_view without_comment(std::string_view line) { return line.substr(0, line.find('#')); }

}  // namespace

Compounds read_compounds(std::string_view list) {
    Compounds compounds;
    while (!list.empty()) {
        const std::string_view line = list.substr(0, list.find('\n'));
        list.remove_prefix(std::min(line.size() + 1, list.size()));
        std::string_view rest = without_comment(line);
        for (size_t at = rest.find_first_not_of(base::white_space); at != std::string_view::npos;
             at = rest.find_first_not_of(base::white_space)) {
            rest.remove_prefix(at);
            const std::string_view word = rest.substr(0, rest.find_first_of(base::white_space));
            rest.remove_prefix(word.size());
            add(compounds, code_points(word).letters);
        }
    }
    sort(compounds.parts);
    sort(compounds.names);
    return compounds;
}

const Compounds& swedish_compounds() {
    static const Compounds compounds = read_compounds(swedish_compound_list);
    return compounds;
}

bool begins_like_compound(std::u32string_view word, const Compounds& compounds) {
    constexpr size_t telling = 5;
    return std::any_of(compounds.parts.begin(), compounds.parts.end(), [&](const std::u32string& part) {
        return part.size() >= telling && word.substr(0, part.size()) == part;
    });
}

bool is_name(std::u32string_view word, const Compounds& compounds) {
    const auto known = [&](std::u32string_view name) {
        return std::binary_search(compounds.names.begin(), compounds.names.end(), name);
    };
    return known(word) || (!word.empty() && word.back() == U's' && known(word.substr(0, word.size() - 1)));
}

}  // namespace text
