#include <fmt/format.h>

#include "content/complaints.hpp"
#include "content/edtf.hpp"
#include "content/rules.hpp"

namespace content {
namespace {

using diag::Code;
using Form = DateDeclaration::Form;

/// One date of which nothing is open or uncertain.
bool is_plain(const Edtf& date) {
    const EdtfDate& first = date.ranges.front().from.date;
    return date.form == Edtf::Form::date && first.grouping == Grouping::none && first.year.unspecified == 0 &&
           first.month.unspecified == 0 && first.day.unspecified == 0 && qualifier(first) == Qualifier{};
}

bool is_day(const Edtf& date) { return precision(date.ranges.front().from.date) == Precision::day; }

bool is_of_form(Form form, const Edtf& date) {
    return form == Form::edtf || (is_plain(date) && (form == Form::date || is_day(date)));
}

void check_date(const DateDeclaration& declaration, const xml::Documents& documents, const pugi::xpath_node& node,
                Complaints& complaints) {
    const std::string value = xml::string_value(node);
    const auto parsed = parse_edtf(value);
    if (const auto* fault = std::get_if<EdtfFault>(&parsed))
        return complaints.report(declaration.select, Code::invalid_date,
                                 documents.string_value_span(node, fault->offset),
                                 fmt::format("`{}` is no date: {}", value, fault->message), fault->hint);
    if (is_of_form(declaration.form, std::get<Edtf>(parsed))) return;
    const bool day = declaration.form == Form::day;
    complaints.report(declaration.select, Code::invalid_date, documents.string_value_span(node, 0),
                      fmt::format("`{}` is not one {}", value, day ? "day" : "year, month or day"),
                      day ? "write it as `2021-06-24`" : "write it as `2021-06-24`, `2021-06` or `2021`");
}

}  // namespace

void check_dates(const Rules& rules, const Subject& subject, diag::Sink& sink) {
    xml::Evaluator evaluator{xml::Variables(), &subject.budget};
    Complaints complaints(sink, subject.budget);
    for (const DateDeclaration& declaration : rules.dates)
        for (const pugi::xpath_node& node : evaluator.nodes(declaration.select, subject.document.tree)) {
            if (!subject.budget.allows(toll::date, declaration.select)) return;
            check_date(declaration, subject.documents, node, complaints);
        }
}

}  // namespace content
