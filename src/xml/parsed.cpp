#include "xml/parsed.hpp"

#include <utility>

#include "base/sha256.hpp"
#include "xml/encoding.hpp"

namespace xml {
namespace {

// Text as it stands, white space and all; comments dropped. Processing instructions are kept: they name schemas.
constexpr unsigned int parsing = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_pi;

Fault fault_of(EncodingFault fault) {
    return {diag::Code::invalid_encoding, fault.offset, std::move(fault.message), std::move(fault.hint), {}};
}

}  // namespace

Parsed parse(std::string bytes, const Limits& limits) {
    std::string digest = base::sha256(bytes);
    Decoded decoded = decode(std::move(bytes));
    Parsed parsed{std::move(decoded.text), std::move(digest), {}, {}};
    parsed.fault = decoded.fault ? fault_of(*std::move(decoded.fault)) : find_fault(parsed.text, limits);
    if (parsed.fault) return parsed;
    const auto result = parsed.tree.load_buffer(parsed.text.data(), parsed.text.size(), parsing, pugi::encoding_utf8);
    if (!result)
        parsed.fault = Fault{
            diag::Code::malformed_xml, static_cast<size_t>(result.offset), "the tree cannot be built here", {}, {}};
    return parsed;
}

ParsedFile parse_file(const std::string& path, const Limits& limits) {
    FileBytes file = read_file(path, limits.bytes);
    ParsedFile made{file.outcome, std::move(file.reason), {}};
    if (file.outcome == FileBytes::Outcome::read) made.parsed = parse(std::move(file.bytes), limits);
    return made;
}

}  // namespace xml
