#include <algorithm>
#include <optional>
#include <span>

#include "text/compounds.hpp"

namespace text {

namespace {

constexpr size_t short_part = 3;

bool begins_with(std::u32string_view text, std::u32string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

/// Finds the seams of one word.
class Seams {
public:
    Seams(std::u32string_view word, const Compounds& compounds) : word_(word), compounds_(compounds) {}

    std::vector<Seam> all() {
        where_parts_meet();
        for (const Divided& part : compounds_.divided)
            for (size_t at = word_.find(part.written); at != std::u32string_view::npos;
                 at = word_.find(part.written, at + 1))
                take(part, at);
        std::sort(seams_.begin(), seams_.end(), [](const Seam& a, const Seam& b) { return a.letter < b.letter; });
        return std::move(seams_);
    }

private:
    using Parts = std::span<const std::u32string>;

    /// The parts that begin with the first letter of `rest`.
    [[nodiscard]] Parts candidates(std::u32string_view rest) const {
        if (rest.empty()) return {};
        const auto begin = std::lower_bound(compounds_.parts.begin(), compounds_.parts.end(), rest.substr(0, 1));
        const auto end = std::find_if(begin, compounds_.parts.end(),
                                      [&](const std::u32string& part) { return part.front() != rest.front(); });
        return {begin, end};
    }

    [[nodiscard]] std::u32string_view longest_part(std::u32string_view rest, size_t least) const {
        std::u32string_view longest;
        for (const std::u32string& part : candidates(rest))
            if (part.size() >= std::max(least, longest.size()) && begins_with(rest, part)) longest = part;
        return longest;
    }

    /// Where another part begins behind one that `rest` begins with: at once, after a linking s, or with the consonant
    /// that both share. Of two such places, where the longer part begins.
    [[nodiscard]] std::optional<Seam> seam_behind(std::u32string_view part, std::u32string_view rest) const {
        const size_t size = part.size();
        const bool has_link = size < rest.size() && rest[size] == U's';
        const bool is_double = part[size - 2] == part[size - 1];
        const size_t at_once = longest_part(rest.substr(size), short_part).size();
        const size_t linked = has_link ? longest_part(rest.substr(size + 1), short_part).size() : 0;
        if (at_once + linked > 0) return Seam{linked > at_once ? size + 1 : size, {}, false};
        if (is_double && !longest_part(rest.substr(size - 1), short_part).empty())
            return Seam{size - 1, {part.back()}, false};
        return std::nullopt;
    }

    // Parts are found whole: within one that none follows nothing is sought.
    void where_parts_meet() {
        for (size_t at = 0; at < word_.size();) {
            const bool after_seam = at == 0 || (!seams_.empty() && seams_.back().letter == at);
            const std::u32string_view rest = word_.substr(at);
            const std::u32string_view part = longest_part(rest, after_seam ? short_part : short_part + 1);
            const std::optional<Seam> seam = part.empty() ? std::nullopt : seam_behind(part, rest);
            at += seam ? seam->letter : std::max<size_t>(part.size(), 1);
            if (seam) seams_.push_back({at, seam->insert, false});
        }
    }

    // What the list says of a part outweighs where others seem to meet inside it.
    void take(const Divided& part, size_t at) {
        const size_t end = at + part.written.size();
        std::erase_if(seams_, [&](const Seam& seam) { return seam.letter > at && seam.letter < end; });
        const bool is_joined =
            at > 0 || std::any_of(seams_.begin(), seams_.end(), [](const Seam& seam) { return !seam.inner; });
        for (const Seam& seam : part.seams)
            seams_.push_back({at + seam.letter, seam.insert, is_joined && seam.insert.empty()});
    }

    std::u32string_view word_;
    const Compounds& compounds_;
    std::vector<Seam> seams_;
};

}  // namespace

std::vector<Seam> seams_of(std::u32string_view word, const Compounds& compounds) {
    return Seams(word, compounds).all();
}

}  // namespace text
