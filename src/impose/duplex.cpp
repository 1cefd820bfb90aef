#include "impose/blanks.hpp"
#include "impose/impose.hpp"

namespace impose {

document::Document duplex(document::Document document, const document::Page& notice) {
    fill_up(document, 2, notice);
    document.printing.duplex = document::Duplex::flip_long_edge;
    return document;
}

}  // namespace impose
