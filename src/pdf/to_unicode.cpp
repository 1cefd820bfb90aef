#include "pdf/to_unicode.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "pdf/number.hpp"
#include "pdf/string.hpp"

namespace pdf {

namespace {

constexpr std::string_view head = R"(/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
)";
constexpr std::string_view tail = R"(endcmap
CMapName currentdict /CMap defineresource pop
end
end
)";
/// A block of a CMap holds at most so many entries.
constexpr size_t block = 100;

void append_entry(std::string& out, size_t cid, const Cid& entry) {
    append_hex(out, std::string{static_cast<char>(cid >> 8), static_cast<char>(cid & 0xFF)});
    append_hex(out, utf16(base::decode(entry.text)));
    out += '\n';
}

}  // namespace

std::string to_unicode(const CidFont& font) {
    std::string out(head);
    const size_t count = font.cids().size();
    for (size_t begin = 1; begin < count; begin += block) {
        const size_t end = std::min(begin + block, count);
        append_integer(out, static_cast<int64_t>(end - begin));
        out += " beginbfchar\n";
        for (size_t cid = begin; cid < end; ++cid) append_entry(out, cid, font.cids()[cid]);
        out += "endbfchar\n";
    }
    return out += tail;
}

}  // namespace pdf
