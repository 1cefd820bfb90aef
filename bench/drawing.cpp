#include "bench/drawing.hpp"

#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>
#include <hpdf.h>

namespace bench {
namespace {

/// Libharu knows no soft hyphen.
std::string with_plain_hyphens(std::string_view text) {
    std::string made(text);
    for (size_t at = made.find("\u00AD"); at != std::string::npos; at = made.find("\u00AD")) made.replace(at, 2, "-");
    return made;
}

void describe(const document::GlyphRun& run, const document::Page& page, const text::Fonts& fonts,
              std::string& drawing) {
    const std::string_view text = std::string_view(page.text).substr(run.text.begin, run.text.size());
    drawing += fmt::format("text {} {} {} {} {}\n", fonts.face(run.face).path(), base::in_points(run.size),
                           base::in_points(run.origin.x), base::in_points(page.size.height - run.origin.y),
                           with_plain_hyphens(text));
}

class Drawing {
public:
    Drawing() : pdf_(HPDF_New(nullptr, nullptr), &HPDF_Free) {
        HPDF_UseUTFEncodings(pdf_.get());
        HPDF_SetCompressionMode(pdf_.get(), HPDF_COMP_ALL);
    }
    void add_page(std::istream& line) {
        float width = 0, height = 0;
        line >> width >> height;
        page_ = HPDF_AddPage(pdf_.get());
        HPDF_Page_SetWidth(page_, width);
        HPDF_Page_SetHeight(page_, height);
    }
    void add_text(std::istream& line) {
        std::string path, text;
        float size = 0, x = 0, y = 0;
        line >> path >> size >> x >> y;
        std::getline(line.ignore(1), text);
        HPDF_Page_BeginText(page_);
        HPDF_Page_SetFontAndSize(page_, font(path), size);
        HPDF_Page_TextOut(page_, x, y, text.c_str());
        HPDF_Page_EndText(page_);
    }
    /// libharu remembers the first thing that failed.
    void save(const std::string& path) {
        HPDF_SaveToFile(pdf_.get(), path.c_str());
        if (const HPDF_STATUS error = HPDF_GetError(pdf_.get()); error != HPDF_OK)
            throw std::runtime_error(fmt::format("libharu's error {:#x}", error));
    }

private:
    HPDF_Font font(const std::string& path) {
        const auto [known, is_new] = fonts_.try_emplace(path);
        if (is_new)
            known->second =
                HPDF_GetFont(pdf_.get(), HPDF_LoadTTFontFromFile(pdf_.get(), path.c_str(), HPDF_TRUE), "UTF-8");
        return known->second;
    }

    std::unique_ptr<_HPDF_Doc_Rec, decltype(&HPDF_Free)> pdf_;
    HPDF_Page page_ = nullptr;
    std::map<std::string, HPDF_Font> fonts_;
};

}  // namespace

std::string drawing_of(const document::Document& document, const text::Fonts& fonts) {
    std::string drawing;
    for (const document::Page& page : document.pages) {
        drawing += fmt::format("page {} {}\n", base::in_points(page.size.width), base::in_points(page.size.height));
        for (const document::Item& item : page.items)
            if (const auto* run = std::get_if<document::GlyphRun>(&item.what)) describe(*run, page, fonts, drawing);
    }
    return drawing;
}

void draw(const std::string& drawing_path, const std::string& pdf_path) {
    std::ifstream lines(drawing_path);
    Drawing drawing;
    for (std::string written; std::getline(lines, written);) {
        std::istringstream line(written);
        std::string word;
        line >> word;
        word == "page" ? drawing.add_page(line) : drawing.add_text(line);
    }
    drawing.save(pdf_path);
}

}  // namespace bench
