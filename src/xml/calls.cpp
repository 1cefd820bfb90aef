#include "xml/calls.hpp"

#include <array>
#include <optional>

namespace xml {
namespace {

struct Signature {
    std::string_view name;
    StringFunction function;
    size_t least = 0, most = 0;  ///< arguments
};

constexpr std::array<Signature, 3> signatures{{{"string-length", StringFunction::string_length, 0, 1},
                                               {"substring", StringFunction::substring, 2, 3},
                                               {"translate", StringFunction::translate, 3, 3}}};

const Signature* signature_of(const Token& name) {
    for (const Signature& signature : signatures)
        if (name.kind == TokenKind::name && name.text == signature.name) return &signature;
    return nullptr;
}

size_t end_of(const Token& token) { return token.offset + token.text.size(); }
bool opens(const Token& token) { return token.text == "(" || token.text == "["; }
bool closes(const Token& token) { return token.text == ")" || token.text == "]"; }

/// The call whose opening bracket is at `open`; nothing where it does not close.
std::optional<Call> call_at(const std::vector<Token>& tokens, size_t open) {
    Call call;
    size_t depth = 0, begin = open + 1;
    for (size_t at = open; at < tokens.size(); ++at) {
        if (opens(tokens[at])) ++depth;
        if (closes(tokens[at])) --depth;
        const bool ends = depth == 0;
        if (!ends && !(depth == 1 && tokens[at].text == ",")) continue;
        if (begin < at) call.arguments.push_back({tokens[begin].offset, end_of(tokens[at - 1])});
        begin = at + 1;
        if (!ends) continue;
        call.end = end_of(tokens[at]);
        return call;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Call> calls_in(const std::vector<Token>& tokens) {
    std::vector<Call> calls;
    int predicates = 0;
    for (size_t at = 0; at + 1 < tokens.size(); ++at) {
        if (tokens[at].text == "[") ++predicates;
        if (tokens[at].text == "]") --predicates;
        const Signature* signature = signature_of(tokens[at]);
        if (signature == nullptr || tokens[at + 1].text != "(") continue;
        if (!calls.empty() && tokens[at].offset < calls.back().end) continue;
        auto call = call_at(tokens, at + 1);
        if (!call || call->arguments.size() < signature->least || call->arguments.size() > signature->most) continue;
        call->function = signature->function;
        call->name = signature->name;
        call->begin = tokens[at].offset;
        call->in_predicate = predicates > 0;
        calls.push_back(std::move(*call));
    }
    return calls;
}

}  // namespace xml
