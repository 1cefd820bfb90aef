#include "content/check.hpp"
#include "fuzz/composed.hpp"
#include "fuzz/target.hpp"
#include "layout/read.hpp"

namespace {

/// Shows all of a source that can be shown: as blocks, as text, by values, sorted and looked up.
constexpr std::string_view showing = R"xml(<layout name="all" match="/*" xml:lang="sv">
  <key name="id" match="//*" use="@id"/>
  <output path="all.pdf" title="{name(/*)}"/>
  <page size="A4" margin="20mm"/>
  <flow>
    <h1><value-of select="string(/*)"/></h1>
    <copy-of select="//body"/>
    <for-each select="//*"><sort select="."/>
      <p xml:lang="{@xml:lang}"><copy-of select="node()"/><value-of select="@date" format="date"/></p>
      <for-each select="@ref" key="id"><p><value-of select="."/></p></for-each>
    </for-each>
  </flow>
</layout>)xml";

}  // namespace

/// A source is read, held to what it names, and bound. It lies beside the schemas and rules of this repository.
void fuzz::try_input(std::string_view bytes) {
    diag::Files files;
    diag::Sink sink;
    xml::Documents documents(files);
    const xml::Document* read = documents.parse("sources/source.xml", std::string(bytes), sink);
    if (read != nullptr) {
        content::Constraints constraints(documents);
        const content::Source source = content::check(constraints, *read, sink);
        const xml::Document* layout = documents.parse("all.xml", std::string(showing), sink);
        compose(layout::read(documents, *layout, sink), *source.document, documents, sink);
    }
    tell(sink, files);
}
