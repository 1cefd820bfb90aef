#include "content/check.hpp"

#include <algorithm>
#include <utility>

#include "content/references.hpp"

namespace content {
namespace {

using diag::Code;

/// Dates can be judged whatever else is wrong; a rule may miss what is lost.
bool is_about_more_than_dates(const diag::Diagnostic& diagnostic) {
    return diagnostic.code == Code::rule_violation || diagnostic.code == Code::rule_warning ||
           diagnostic.code == Code::dangling_reference;
}

/// Rules are tried on what the schema left of the document: what only follows from its faults is not told.
class Trial {
public:
    Trial(Constraints& constraints, const Held& held, diag::Sink& sink)
        : constraints_(constraints),
          held_(held),
          sink_(sink),
          budget_(budget_of_rules(constraints.documents(), *held.left.document, sink)),
          subject_{constraints.documents(), *held.left.document, budget_} {}

    /// Dates first: a rule that reads one that is none would say so again.
    diag::Sink run() {
        const diag::Sink dates =
            told([&](const Rules& rules, diag::Sink& found) { check_dates(rules, subject_, found); });
        Doubts doubts = held_.doubts;
        doubts.add(dates);
        diag::Sink all = told([&](const Rules& rules, diag::Sink& found) {
            apply_rules(rules, subject_, doubts, found);
            check_references(rules, constraints_, subject_, found);
        });
        all.append(dates);
        return all;
    }

private:
    template <class Try>
    diag::Sink told(const Try& try_rules) {
        diag::Sink found = sink_.child(), told = sink_.child();
        for (const xml::Association& file : held_.rules)
            if (const Rules* rules = constraints_.rules(file.href, file.span, sink_)) try_rules(*rules, found);
        told.append(found, [&](const diag::Diagnostic& diagnostic) {
            const bool may_follow = !held_.left.whole && is_about_more_than_dates(diagnostic);
            return !may_follow && !held_.doubts.explain(diagnostic) && !held_.doubts.explain_around(diagnostic);
        });
        return told;
    }

    Constraints& constraints_;
    const Held& held_;
    diag::Sink& sink_;
    xml::Budget budget_;
    Subject subject_;
};

/// What was read to hold a source to its constraints. A file that could not be read is among them: it is waited for.
std::vector<std::string> files_of(Constraints& constraints, const Held& named) {
    std::vector<std::string> files;
    diag::Sink heard;
    for (const xml::Association& schema : named.schemas) {
        const auto read = constraints.schemas().files_of(schema.href);
        files.insert(files.end(), read.begin(), read.end());
    }
    for (const xml::Association& file : named.rules) {
        files.push_back(file.href);
        if (const Rules* rules = constraints.rules(file.href, file.span, heard))
            for (const ReferenceDeclaration& reference : rules->references) files.push_back(reference.file);
    }
    return files;
}

/// A schema or rules that cannot be used are told of once, but fail each source that names them.
bool is_held_to_all(Constraints& constraints, const Held& named) {
    diag::Sink heard;
    return named.left.held && std::ranges::all_of(named.rules, [&](const xml::Association& file) {
               const Rules* rules = constraints.rules(file.href, file.span, heard);
               return rules != nullptr && !constraints.has_lost(file.href) &&
                      std::ranges::none_of(rules->references, [&](const ReferenceDeclaration& reference) {
                          return constraints.has_lost(reference.file);
                      });
           });
}

}  // namespace

bool Source::explains(const diag::Diagnostic& diagnostic) const {
    return doubts.explain(diagnostic) || (!whole && diagnostic.code == Code::undefined_binding);
}

Source check(Constraints& constraints, const xml::Document& read, diag::Sink& sink) {
    diag::Sink faults = sink.child();
    const Held& held = constraints.held(read, faults);
    const diag::Sink broken_rules = Trial(constraints, held, faults).run();
    Doubts doubts = held.doubts;
    doubts.add(broken_rules);
    faults.append(broken_rules);
    sink.append(faults);
    const bool is_sound = !faults.has_errors() && is_held_to_all(constraints, held);
    return {held.left.document, is_sound, held.left.whole, std::move(doubts), files_of(constraints, held)};
}

}  // namespace content
