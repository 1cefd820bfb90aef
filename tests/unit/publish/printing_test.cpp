#include "publish/printing.hpp"

#include <catch2/catch.hpp>

#include "document/dump.hpp"

using document::Document;

namespace {

Document of_pages(size_t count, size_t glyphs = 0) {
    Document document;
    document.metadata.title = "Titel";
    document.metadata.language = "en";
    document.pages.resize(count);
    for (document::Page& page : document.pages) page.size = {base::points(100), base::points(100)};
    document.pages.front().glyphs.resize(glyphs);
    return document;
}

/// A job of two reports.
struct Job {
    text::Fonts fonts;
    publish::Worker worker{fonts};
    std::vector<publish::Edition> editions{2};
    publish::PrintJob job{editions};
    diag::Sink sink;

    std::optional<Document> take(const Document& first, const Document& second) {
        // They end in any order.
        job.add(1, second, worker);
        job.add(0, first, worker);
        return job.take(sink);
    }
};

}  // namespace

TEST_CASE("a report is printed beside its file") {
    CHECK(publish::print_path("a/b.c.pdf", publish::Print::booklet) == "a/b.c-booklet.pdf");
}

TEST_CASE("reports of a job stand in their order, however they ended") {
    Job job;
    const auto made = job.take(of_pages(3), of_pages(2));
    REQUIRE(made);
    CHECK(made->pages.size() == 2 + 4 + 2 + 2);
    CHECK(made->metadata.title == "2 reports to be printed");
    CHECK(made->outline.size() == 2);
    CHECK(job.sink.empty());
}

TEST_CASE("a job of more pages than it may have is not made") {
    Job job;
    CHECK(!job.take(of_pages(3), of_pages(4'994)));
    CHECK(job.sink.sorted().at(0).message == "`job.pdf` would have 5002 pages, at most 5000 are written");
}

TEST_CASE("nor is one of more glyphs than memory is meant for") {
    Job job;
    CHECK(!job.take(of_pages(1, 20'000'000), of_pages(1, 1)));
    CHECK(job.sink.sorted().at(0).message ==
          "`job.pdf` would have 20000001 glyphs and points, at most 20000000 are written");
}

TEST_CASE("a job waits for all of its reports") {
    Job job;
    job.job.add(0, of_pages(1), job.worker);
    CHECK(!job.job.take(job.sink));
    CHECK(job.sink.sorted().at(0).message == "`job.pdf` was not made: 1 of its 2 reports could not be");
}

TEST_CASE("what stands before a report in a language without words is in English, and its title in its own") {
    Job job;
    Document report = of_pages(1);
    report.metadata.language = "fi";
    job.editions[0].owner = "  somebody\n else ";
    job.editions[1].owner = std::string(201, 'x');
    const auto made = job.take(report, of_pages(1));
    REQUIRE(made);
    CHECK(made->metadata.language == "en");
    CHECK(document::dump_structure(*made) == "Document\n"
                                             "  Sect\n"
                                             "    P \"Report 1 of 2\"\n"
                                             "    H1 lang=fi \"Titel\"\n"
                                             "    P \"One page\"\n"
                                             "    P \"For somebody else\"\n"
                                             "  Sect lang=fi\n"
                                             "  Sect\n"
                                             "    P \"Report 2 of 2\"\n"
                                             "    H1 \"Titel\"\n"
                                             "    P \"One page\"\n"
                                             "  Sect\n");
}
