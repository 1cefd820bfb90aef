#include "publish/edition_keys.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <span>

#include <fmt/ranges.h>

#include "diag/suggestion.hpp"
#include "publish/input.hpp"
#include "text/normalize.hpp"

namespace publish {
namespace {

constexpr size_t longest_key = 200;  // bytes

void fail(Edition& edition, diag::Code code, const diag::Span& span, std::string failure, std::string hint,
          diag::Labels labels, diag::Sink& sink) {
    sink.report(code, span, failure, std::move(hint), std::move(labels));
    edition.failure = std::move(failure);
}

void check_key(Edition& edition, diag::Span declared, diag::Sink& sink) {
    const auto& [node, span, key] = edition.made_for;
    const bool is_long = key.size() > longest_key;
    if (key.empty())
        edition.failure = "it has no key";
    else if (is_long || !text::refused_characters(key).empty())
        fail(edition, diag::Code::refused_key, span,
             is_long ? fmt::format("the key of an edition has more than {} bytes", longest_key)
                     : fmt::format("the key `{}` of an edition has a character that cannot be seen", key),
             "let `key` choose a code or a name", {{declared, "chosen here"}}, sink);
}

/// Of those with the same key none can be named.
void tell_repeats(std::span<Edition> editions, diag::Span declared, diag::Sink& sink) {
    std::map<std::string_view, Edition*> first;
    for (Edition& edition : editions) {
        if (!edition.failure.empty()) continue;
        const auto [known, is_new] = first.try_emplace(edition.made_for.key, &edition);
        if (is_new) continue;
        fail(edition, diag::Code::duplicate_identifier, edition.made_for.span,
             fmt::format("a second edition with the key `{}`", edition.made_for.key),
             "let `key` choose what tells them apart",
             {{known->second->made_for.span, "the first one"}, {declared, "chosen here"}}, sink);
        known->second->failure = fmt::format("another edition has the key `{}`, too", edition.made_for.key);
    }
}

class Expansion {
public:
    Expansion(const Project& project, const Request& request, const xml::Documents& documents, diag::Sink& sink)
        : project_(project), request_(request), documents_(documents), sink_(sink) {}

    std::vector<Edition> run(const std::vector<Edition>& reports) {
        std::vector<Edition> all;
        for (const Edition& report : reports) {
            const layout::Layout& layout = project_.layouts[report.layout].layout;
            if (!layout.edition) {
                all.push_back(report);
                continue;
            }
            std::vector<Edition> editions = editions_of(report);
            for (Edition& edition : editions) check_key(edition, layout.edition->key.span, sink_);
            tell_repeats(editions, layout.edition->key.span, sink_);
            std::ranges::move(editions, std::back_inserter(all));
        }
        return all;
    }

private:
    std::vector<Edition> editions_of(const Edition& report) {
        const BoundLayout& bound = project_.layouts[report.layout];
        const auto doubtful = unsound(report, bound, {});
        diag::Sink found = sink_.child();
        const auto nodes =
            compose::edition_nodes(bound.layout, input_of(report, bound, {}, request_), engines_, documents_, found);
        sink_.append(found, [&](const diag::Diagnostic& diagnostic) {
            return std::ranges::none_of(doubtful, [&](const auto* source) { return source->explains(diagnostic); });
        });
        if (nodes.empty() && doubtful.empty() && !found.has_errors()) tell_none(report, bound.layout);
        std::vector<Edition> editions(nodes.size(), report);
        for (size_t i = 0; i < nodes.size(); ++i) editions[i].made_for = nodes[i];
        return editions;
    }
    void tell_none(const Edition& report, const layout::Layout& layout) {
        sink_.report(
            diag::Code::no_edition, layout.edition->per.span,
            fmt::format("`{}` finds nothing, so no report is made by `{}`", layout.edition->per.source, layout.name),
            {}, {{documents_.span(report.source->document->root()), "looked from here"}});
    }

    const Project& project_;
    const Request& request_;
    const xml::Documents& documents_;
    compose::Engines engines_;
    diag::Sink& sink_;
};

/// All that the request may name; in the order of the editions, each once.
std::vector<std::string_view> keys_of(const std::vector<Edition>& editions) {
    std::vector<std::string_view> keys;
    std::set<std::string_view> seen;
    for (const Edition& edition : editions)
        if (const std::string& key = edition.made_for.key; !key.empty() && seen.insert(key).second)
            keys.emplace_back(key);
    return keys;
}

/// All where they can be read at a glance: of two codes neither is like a third. Else the nearest, or some.
std::string known_keys(const std::string& wrong, const std::vector<std::string_view>& keys) {
    constexpr size_t readable = 30;
    if (keys.empty()) return "no layout makes editions";
    if (keys.size() <= readable) return fmt::format("there are `{}`", fmt::join(keys, "`, `"));
    const std::string meant = diag::suggest(wrong, keys);
    const auto some = std::span(keys).first(readable);
    return !meant.empty()
               ? meant
               : fmt::format("there are `{}` and {} others", fmt::join(some, "`, `"), keys.size() - readable);
}

/// Of sources that were not read, or are wrong, there may be editions that nobody knows.
bool are_all_known(const Project& project) {
    const auto is_sound = [](const content::Source& source) { return source.sound; };
    const auto is_bound = [&](const BoundLayout& layout) {
        return layout.layout.sound && std::ranges::all_of(layout.declared, is_sound);
    };
    return !project.sources.empty() && project.all_sources && project.all_layouts &&
           std::ranges::all_of(project.sources, is_sound) && std::ranges::all_of(project.layouts, is_bound);
}

}  // namespace

std::vector<Edition> each_edition(const std::vector<Edition>& reports, const Project& project, const Request& request,
                                  const xml::Documents& documents, diag::Sink& sink) {
    return Expansion(project, request, documents, sink).run(reports);
}

void choose(std::vector<Edition>& editions, const Project& project, const Request& request, diag::Sink& sink) {
    if (request.editions.empty()) return;
    const std::vector<std::string_view> keys = keys_of(editions);
    const std::set<std::string_view> known(keys.begin(), keys.end());
    std::set<std::string> chosen;
    bool all_found = true;
    for (const std::string& named : request.editions) {
        const std::string key = text::to_nfc(named).value_or(named);
        chosen.insert(key);
        if (known.contains(key) || !are_all_known(project)) continue;
        all_found = false;
        sink.report(diag::Code::unknown_edition, {}, fmt::format("there is no edition `{}`", key),
                    known_keys(key, keys));
    }
    for (Edition& edition : editions) edition.is_wanted = all_found && chosen.contains(edition.made_for.key);
}

}  // namespace publish
