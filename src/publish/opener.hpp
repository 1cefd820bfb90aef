#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/check.hpp"
#include "content/statements.hpp"
#include "layout/layout.hpp"
#include "publish/request.hpp"
#include "xml/document.hpp"

namespace publish {

/// A file that a layout declares, opened.
struct Declared {
    content::Source source;  ///< without a document and yet sound: there is none, and the layout allows it
    diag::FileId once = diag::FileId::none;  ///< the file of one that was opened to be used once
};

/// A layout with the files that it declares for all its reports, in its order; no document where there is none.
struct BoundLayout {
    layout::Layout layout;
    const xml::Document* document = nullptr;
    std::vector<content::Source> declared;
};

/// Opens sources: reads them and holds them to what they name, each once however many ask for it. One thread at a time.
class Opener {
public:
    /// Of the request, the day looked from counts.
    Opener(const Request& request, xml::Documents& documents)
        : day_(request.as_of), documents_(documents), constraints_(documents) {}

    /// The files, each once however often and in however many ways it is named. One that cannot be read is told and
    /// left out.
    std::vector<const xml::Document*> read_each(const std::vector<std::string>& paths, diag::Sink& sink);
    /// Held to its own schema and rules, and without what is said later than the day looked from.
    content::Source source(const xml::Document& document, diag::Sink& sink);
    /// Those of which something was known on the day looked from.
    std::vector<content::Source> sources(const std::vector<const xml::Document*>& documents, diag::Sink& sink);
    /// With the sources that the layout declares for all its reports.
    BoundLayout bind(layout::Layout layout, const xml::Document& document, diag::Sink& sink);
    /// `once`: for one report, after which it can be forgotten.
    enum class Use : uint8_t { once, again };
    /// One that a layout declares, at its path.
    Declared declared(const layout::SourceDeclaration& declaration, const std::string& path, Use use, diag::Sink& sink);
    /// The rules that a document names, which was opened.
    std::vector<const content::Rules*> rules_of(const xml::Document& document) {
        return content::rules_of(constraints_, document);
    }
    /// Lets go of a source that was opened to be used once.
    void forget(const Declared& source);

private:
    content::Source look_at(const xml::Document& document, diag::Sink& sink);
    content::Source from_day(content::Source source, diag::Sink& sink);

    std::optional<content::Day> day_;
    xml::Documents& documents_;
    content::Constraints constraints_;
    std::map<diag::FileId, content::Source> sources_;
};

/// What others send in names no schema or rules but those of the project, or its own beside it.
bool tell_leads_outside(const xml::Document& document, diag::Sink& sink);

}  // namespace publish
