#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "publish/baseline.hpp"
#include "publish/edition.hpp"
#include "publish/views.hpp"

namespace publish {

/// The files that editions are made of alone. Whichever thread makes which edition, they are opened one after the other
/// in the order of the editions, so that numbers and messages do not depend on it; and a file that one edition reads is
/// let go with it, so that memory does not grow with their number. May be used by several threads.
class OwnSources {
public:
    OwnSources(const std::vector<Edition>& editions, const Project& project, Opener& opener, Baseline& baseline,
               Views& views, diag::Files& files);

    /// Those of one edition, while it lives.
    class Opened {
    public:
        /// Waits until the editions before have opened theirs. Each edition has to come, in order.
        Opened(OwnSources& from, size_t number, diag::Sink& sink);
        ~Opened();
        Opened(const Opened&) = delete;
        Opened& operator=(const Opened&) = delete;

        std::vector<Declared> sources;
        Comparison comparison;           ///< with what they and the others said before
        std::list<content::View> views;  ///< what its owner may see of them and of what all look at

    private:
        OwnSources& from_;
        diag::Sink& sink_;
    };

private:
    [[nodiscard]] Opener::Use use_of(const std::string& path) const;
    void open(size_t number, std::vector<Declared>& sources, diag::Sink& sink);
    void pass(size_t number);

    const std::vector<Edition>& editions_;
    const Project& project_;
    Opener& opener_;
    Baseline& baseline_;
    Views& views_;
    diag::Files& files_;
    std::map<std::string, size_t> readers_;  ///< so many editions read the file; only looked up in
    std::mutex mutex_;                       ///< of all below, and of those above
    std::condition_variable passed_;
    size_t next_ = 0;         ///< the edition whose turn it is
    std::set<size_t> early_;  ///< those that came before their turn and open nothing
};

}  // namespace publish
