#include "content/constraints.hpp"

namespace content {

const Rules* Constraints::rules(const std::string& path, diag::Span named_at, diag::Sink& sink) {
    if (const auto known = rules_.find(path); known != rules_.end()) return &known->second;
    const size_t errors = sink.errors();
    const xml::Document* file = documents_.read(path, sink, named_at);
    const Rules* rules =
        file == nullptr ? nullptr : &rules_.emplace(path, read_rules(documents_, *file, sink)).first->second;
    if (rules == nullptr || sink.errors() > errors) lose(path);
    return rules;
}

const Held& Constraints::held(const xml::Document& read, diag::Sink& sink) {
    auto known = held_.find(read.file);
    if (known == held_.end())
        known = held_.emplace(read.file, hold_to_schemas(schemas_, documents_, read, sink.child())).first;
    sink.append(known->second.spelling);
    sink.append(known->second.faults);
    return known->second;
}

}  // namespace content
