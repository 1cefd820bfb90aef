#include "publish/own_sources.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

namespace publish {
namespace {

/// What all names of a file have in common.
std::string file_of(const std::string& path) {
    std::error_code error;
    const auto file = std::filesystem::weakly_canonical(path, error);
    return error ? path : file.string();
}

}  // namespace

OwnSources::OwnSources(const std::vector<Edition>& editions, const Project& project, Opener& opener, Baseline& baseline,
                       Views& views, diag::Files& files)
    : editions_(editions), project_(project), opener_(opener), baseline_(baseline), views_(views), files_(files) {
    for (const Edition& edition : editions)
        for (const std::string& path : edition.reads) ++readers_[file_of(path)];
}

Opener::Use OwnSources::use_of(const std::string& path) const {
    const auto readers = readers_.find(file_of(path));
    return readers != readers_.end() && readers->second == 1 ? Opener::Use::once : Opener::Use::again;
}

void OwnSources::open(size_t number, std::vector<Declared>& sources, diag::Sink& sink) {
    const Edition& edition = editions_[number];
    auto path = edition.reads.begin();
    const size_t told = sink.size();
    for (const layout::SourceDeclaration& declaration : project_.layouts[edition.layout].layout.sources)
        if (declaration.of_edition) {
            sources.push_back(opener_.declared(declaration, *path, use_of(*path), sink));
            ++path;
        }
    sink.label(told, diag::Code::unreadable_file,
               {{edition.made_for.span, fmt::format("needed for the edition `{}`", edition.made_for.key)}});
}

void OwnSources::pass(size_t number) {
    early_.insert(number);
    while (early_.erase(next_) > 0) ++next_;
    passed_.notify_all();
}

/// Whatever happens, the turn passes: others wait for it.
OwnSources::Opened::Opened(OwnSources& from, size_t number, diag::Sink& sink) : from_(from), sink_(sink) {
    std::unique_lock lock(from_.mutex_);
    const Edition& edition = from_.editions_[number];
    try {
        const bool looks_further = !edition.reads.empty() || from_.baseline_.is_given() || !edition.owner.empty();
        if (edition.failure.empty() && looks_further) {
            from_.passed_.wait(lock, [&] { return from_.next_ == number; });
            from_.open(number, sources, sink);
            comparison = from_.baseline_.compare(edition, sources, sink);
            views =
                from_.views_.of(edition, from_.project_.layouts[edition.layout], sources, comparison.baseline, sink);
        }
    } catch (...) {
        from_.pass(number);
        throw;
    }
    from_.pass(number);
}

OwnSources::Opened::~Opened() {
    const std::lock_guard lock(from_.mutex_);
    from_.views_.forget(views);
    from_.baseline_.forget(comparison, sink_);
    for (const Declared& source : sources) {
        if (source.once == diag::FileId::none) continue;
        from_.opener_.forget(source);
        if (!sink_.points_into(source.once)) from_.files_.forget_text(source.once);
    }
}

}  // namespace publish
