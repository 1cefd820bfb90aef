#pragma once

#include <set>
#include <string>

#include "content/compare.hpp"

namespace content {

/// The statements of one issue, and the day that it is of, as its rules tell it (`is:edition`); empty where they do
/// not.
struct IssueStatements {
    std::string as_of;
    std::vector<Statement> statements;
    std::set<const void*> of_others = {};  ///< nodes that are not told of, nor what stands in them
};

/// The day that the document is of, as its rules tell it (`is:edition`); empty where they do not.
std::string edition_day(const std::vector<const Rules*>& rules, const xml::Documents& documents,
                        const xml::Document& document, diag::Sink& sink);

IssueStatements read_issue(const std::vector<const Rules*>& rules, const xml::Documents& documents,
                           const xml::Document& document, diag::Sink& sink);

/// Nobody's report tells of what belongs to another. Without an owner, all is told.
void leave_out_others(IssueStatements& issue, const std::string& owner);

/// What has changed between two issues, as XML that layouts look at:
///
///     <changes from="2021-06-24" to="2021-12-01">
///       <change identity="…" element="stage" kind="changed" date="later" duration="P3M" certainty="changed">
///         <before date="2021-09" certainty="expected">…</before>
///         <after date="2021-12" certainty="expected">…</after>
///       </change>
///     </changes>
///
/// `kind` is `added`, `removed` or `changed`. `date` is `later` or `earlier` by what is promised, the last day, else
/// `set`, `withdrawn` or `changed`; `duration` is by how much. `certainty`, `state`, `holder` and `content` stand where
/// they are others. The order is that of `compare`.
std::string changes_as_xml(const IssueStatements& before, const IssueStatements& after);

}  // namespace content
