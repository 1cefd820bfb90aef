#include "xml/structure_fault.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "xml/schema_message.hpp"

namespace xml {
namespace {

using Faults = std::vector<StructureFault>;

bool is_missing(const StructureFault& fault) { return !fault.missing.empty(); }

bool at_one_place(const StructureFault& a, const StructureFault& b) {
    return is_missing(a) && is_missing(b) && a.span == b.span && a.at_end == b.at_end;
}

std::string words(const StructureFault& fault, const std::vector<std::string>& missing) {
    if (fault.at_end) return fmt::format("{} is not complete, expected {}", fault.message, listed(missing));
    return fmt::format("{} {} missing {}", listed(missing), missing.size() == 1 ? "is" : "are", fault.message);
}

}  // namespace

void report(const Faults& faults, diag::Sink& sink) {
    for (size_t i = 0, next = 0; i < faults.size(); i = next) {
        const StructureFault& fault = faults[i];
        std::vector<std::string> missing{fault.missing};
        for (next = i + 1; next < faults.size() && at_one_place(fault, faults[next]); ++next)
            if (std::ranges::find(missing, faults[next].missing) == missing.end())
                missing.push_back(faults[next].missing);
        if (!diag::stands_nowhere(fault.span))
            sink.report(diag::Code::schema_violation, fault.span,
                        is_missing(fault) ? words(fault, missing) : fault.message, fault.hint, fault.labels);
    }
}

}  // namespace xml
