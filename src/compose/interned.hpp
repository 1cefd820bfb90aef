#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace compose {

/// Values that are kept once each and known by number, in the order in which they came.
template <class Id, class Value>
class Interned {
public:
    Id intern(const Value& value) {
        const auto [known, is_new] = ids_.try_emplace(value, static_cast<Id>(values_.size()));
        if (is_new) values_.push_back(value);
        return known->second;
    }
    [[nodiscard]] const Value& operator[](Id id) const { return values_[static_cast<uint32_t>(id)]; }
    [[nodiscard]] std::vector<Value> take() { return std::move(values_); }

private:
    std::vector<Value> values_;
    std::map<Value, Id> ids_;
};

}  // namespace compose
