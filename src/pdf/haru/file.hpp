#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/geometry.hpp"
#include "pdf/haru/object.hpp"

struct _HPDF_Doc_Rec;

namespace pdf::haru {

/// A PDF file in the making: libharu's document, its objects, page tree and cross-reference table.
class File {
public:
    File();

    [[nodiscard]] Dict catalog() const;
    [[nodiscard]] Dict info() const;
    /// A new indirect object.
    [[nodiscard]] Dict add_dict();
    [[nodiscard]] Array add_array();
    /// A new stream object that holds `data`, compressed unless that saves nothing.
    [[nodiscard]] Dict add_stream(std::string_view data);
    /// The same, never compressed: what programs look for in the bare file.
    [[nodiscard]] Dict add_plain_stream(std::string_view data);
    /// A new last page; `content` holds its operators.
    [[nodiscard]] Dict add_page(base::Size size, std::string_view content);

    /// The whole file. Its identifier is a digest of its objects.
    [[nodiscard]] std::string bytes() const;

    /// "Haru Free PDF Library 2.3.0"
    static std::string producer();

private:
    struct Free {
        void operator()(_HPDF_Doc_Rec* document) const;
    };
    std::unique_ptr<_HPDF_Doc_Rec, Free> document_;
};

}  // namespace pdf::haru
