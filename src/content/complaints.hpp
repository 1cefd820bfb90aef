#pragma once

#include <string>
#include <utility>

#include "content/rules.hpp"

namespace content {

/// Where rules leave their complaints. Each is paid for out of what their expressions may look at: else a few rules and
/// many nodes would fill the memory with them.
class Complaints {
public:
    Complaints(diag::Sink& sink, xml::Budget& budget) : sink_(sink), budget_(budget) {}

    /// `by`: the expression that finds the fault.
    void report(const xml::Expression& by, diag::Code code, diag::Span span, std::string message, std::string hint = {},
                diag::Labels labels = {}) {
        if (budget_.allows(toll::complaint, by))
            sink_.report(code, span, std::move(message), std::move(hint), std::move(labels));
    }

private:
    diag::Sink& sink_;
    xml::Budget& budget_;
};

}  // namespace content
