#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

namespace publish {

/// What each report gave, by its number: they end in any order.
template <class Result>
class Results {
public:
    template <class Then>
    void put(size_t number, Result result, const Then& then) {
        const std::lock_guard lock(mutex_);
        results_.emplace(number, std::move(result));
        then(results_.size());
    }
    [[nodiscard]] std::vector<Result> in_order() const {
        std::vector<Result> all;
        for (const auto& [number, result] : results_) all.push_back(result);
        return all;
    }

private:
    std::mutex mutex_;
    std::map<size_t, Result> results_;
};

}  // namespace publish
