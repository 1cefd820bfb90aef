#include "typeset/page/put_picture.hpp"

#include "typeset/inline/words.hpp"

namespace typeset {
namespace {

/// Puts one item after the other.
class PicturePainter {
public:
    PicturePainter(Context& context, const figure::Picture& picture, const PictureSpot& spot, document::Page& page)
        : context_(context), items_(picture.items), spot_(spot), page_(page) {}

    void run() {
        for (next_ = 1; next_ <= items_.size(); ++next_)
            std::visit([&](const auto& item) { put(item); }, items_[next_ - 1]);
    }

private:
    void put(document::Path path) {
        for (base::Point& point : path.points) point = point + spot_.corner;
        page_.items.push_back({std::move(path), spot_.owner});
    }

    // Words that are not near each other are not one word.
    void put(const figure::Text& text) {
        const Words words{text.text, text.style, text.span == diag::Span{} ? spot_.span : text.span};
        const base::Length end = text.origin.x + width_of(context_, words);
        write_words(context_, page_, words, text.origin + spot_.corner, spot_.owner, !goes_on({end, text.origin.y}));
    }

    /// Whether the next words stand just there: a stretch in another style.
    [[nodiscard]] bool goes_on(base::Point end) const {
        if (next_ == items_.size()) return false;
        const auto* text = std::get_if<figure::Text>(&items_[next_]);
        return text != nullptr && text->origin == end;
    }

    Context& context_;
    const std::vector<figure::Item>& items_;
    const PictureSpot& spot_;
    document::Page& page_;
    size_t next_ = 0;
};

}  // namespace

void put_picture(Context& context, const figure::Picture& picture, const PictureSpot& spot, document::Page& page) {
    PicturePainter(context, picture, spot, page).run();
}

}  // namespace typeset
