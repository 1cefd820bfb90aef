#include "xml/pseudo_attributes.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/white_space.hpp"

namespace xml {
namespace {

constexpr auto none = std::string_view::npos;

class Reader {
public:
    explicit Reader(std::string_view data) : data_(data) {}

    PseudoAttributes run() {
        for (skip_space(); at_ < data_.size(); skip_space())
            if (!read_one()) break;
        return std::move(result_);
    }

private:
    void skip_space() { at_ = std::min(data_.find_first_not_of(base::white_space, at_), data_.size()); }
    [[nodiscard]] size_t end_of(std::string_view characters) const {
        return std::min(data_.find_first_of(characters, at_), data_.size());
    }

    /// False where it is not known how to go on.
    bool read_one() {
        const size_t begin = at_;
        const std::string_view name = take(end_of("= \t\r\n\"'"));
        skip_space();
        if (name.empty() || at_ == data_.size() || data_[at_] != '=')
            return fault(begin, name.empty() ? "a value without a name" : fmt::format("`{}` has no value", name), name);
        ++at_;
        skip_space();
        if (at_ == data_.size() || (data_[at_] != '"' && data_[at_] != '\''))
            return fault(at_, fmt::format("the value of `{}` does not begin with a quote", name), name);
        const size_t open = at_++;
        const size_t close = data_.find(data_[open], at_);
        if (close == none) return fault(open, fmt::format("the value of `{}` does not end", name), name);
        const std::string_view value = take(close);
        ++at_;
        if (at_ < data_.size() && base::white_space.find(data_[at_]) == none)
            return fault(close, fmt::format("the value of `{}` ends at this quote, and no white space follows", name),
                         name);
        add({name, value, begin});
        return true;
    }

    std::string_view take(size_t end) {
        const size_t begin = std::exchange(at_, end);
        return data_.substr(begin, end - begin);
    }

    bool fault(size_t offset, std::string message, std::string_view name) {
        result_.faults.push_back(
            {offset, std::move(message), fmt::format("write `{}=\"…\"`", name.empty() ? "href" : name)});
        return false;
    }

    void add(const PseudoAttribute& attribute) {
        if (std::ranges::find(result_.all, attribute.name, &PseudoAttribute::name) == result_.all.end())
            result_.all.push_back(attribute);
        else
            result_.faults.push_back({attribute.offset, fmt::format("`{}` is given twice", attribute.name), {}});
    }

    std::string_view data_;
    size_t at_ = 0;
    PseudoAttributes result_;
};

}  // namespace

PseudoAttributes pseudo_attributes(std::string_view data) { return Reader(data).run(); }

}  // namespace xml
