#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/code.hpp"
#include "diag/span.hpp"

namespace diag {

/// A second place that belongs to a complaint, with its own words ("first defined here").
struct Label {
    Span span;
    std::string message;
    friend bool operator==(const Label&, const Label&) = default;
};

using Labels = std::vector<Label>;

/// A complaint as data. Message: lower case, no full stop, XML names in backticks, what was seen before what to do.
struct Diagnostic {
    Code code;
    Severity severity;
    Span span;
    std::string message;
    Labels labels;
    std::string hint;        ///< what to do, or empty: "did you mean `select`?"
    char32_t character = 0;  ///< the one it is about, which stands somewhere from the span on; 0: none
    std::string word;        ///< likewise; empty: none
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// Where stages leave their complaints. Reporting never stops a stage: it carries on and reports everything.
class Sink {
public:
    /// `strict`: warnings are reported as errors.
    explicit Sink(bool strict = false) : strict_(strict) {}
    /// An empty sink, as strict as this one, for a part whose faults are wanted apart before they are appended.
    [[nodiscard]] Sink child() const { return Sink(strict_); }

    /// Reports with the severity registered for `code`. What the words quote may be as long as a file: of that the
    /// beginning is kept.
    void report(Code code, Span span, std::string message, std::string hint = {}, Labels labels = {});
    /// Of a character that stands somewhere from a place on.
    void report_character(Code code, Span from, char32_t character, std::string message);
    /// Of a word that stands somewhere from a place on.
    void report_word(Code code, Span from, std::string_view word, std::string message, std::string hint);

    /// True when a complaint, or a second place of one, stands in the file.
    [[nodiscard]] bool points_into(FileId file) const;
    [[nodiscard]] bool has_errors() const { return errors_ > 0; }
    [[nodiscard]] size_t errors() const { return errors_; }
    [[nodiscard]] bool empty() const { return diagnostics_.empty(); }
    [[nodiscard]] size_t size() const { return diagnostics_.size(); }
    /// Everything reported, by file, line and column; at one place in the order of reporting. What is told of many
    /// nodes stands there once, with the labels of all.
    [[nodiscard]] std::vector<Diagnostic> sorted() const;
    void append(const Sink& other);
    /// Of the other's diagnostics those that are to be kept.
    void append(const Sink& other, const std::function<bool(const Diagnostic&)>& keep);
    /// Adds second places to the complaints of a code that were reported after the first `begin`.
    void label(size_t begin, Code code, const Labels& labels);
    /// Moves each complaint that is about a character or a word to where `place` says that it stands.
    void point_into_texts(const std::function<Span(const Diagnostic&)>& place);

private:
    bool strict_;
    std::vector<Diagnostic> diagnostics_;
    size_t errors_ = 0;
};

}  // namespace diag
