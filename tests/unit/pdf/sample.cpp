#include "unit/pdf/sample.hpp"

#include "unit/pdf/builder.hpp"

using base::points;
using document::Artifact;
using document::ElemId;
using document::Role;
using document::Scope;

namespace {

base::Rect rect(int64_t x, int64_t y, int64_t width, int64_t height) {
    return {{points(x), points(y)}, {points(width), points(height)}};
}

void furniture(Builder& b, const std::string& number) {
    b.size = points(9);
    b.text(Artifact::header, {70, 40}, "Lägesbild psykisk hälsa");
    b.text(Artifact::footer, {70, 800}, "Sida " + number + " (2)");
    b.rectangle(Artifact::layout, rect(70, 46, 455, 1), {0x1b, 0x3a, 0x57});
    b.size = points(11);
}

ElemId heading(Builder& b, Role role, Builder::At at, std::string_view text) {
    const ElemId elem = b.add(ElemId::root, role);
    b.face.weight = 700;
    b.text(elem, at, text);
    b.face.weight = 400;
    b.outline(std::string(text), role == Role::h1 ? 1 : 2, elem, at);
    b.destination(elem, at);
    return elem;
}

void item(Builder& b, ElemId list, int64_t y, std::string_view label, std::string_view text) {
    const ElemId elem = b.add(list, Role::list_item);
    b.text(b.add(elem, Role::label), {70, y}, label);
    b.text(b.add(b.add(elem, Role::list_body), Role::paragraph), {86, y}, text);
}

ElemId header_cell(Builder& b, ElemId row, Builder::At at, Scope scope, std::string_view text) {
    const ElemId cell = b.add(row, Role::table_header);
    b.document.structure.attributes(cell).scope = scope;
    b.text(cell, at, text);
    return cell;
}

void table(Builder& b, int64_t y) {
    const ElemId elem = b.add(ElemId::root, Role::table);
    b.rectangle(Artifact::background, rect(70, y - 12, 300, 16), {0xe8, 0xee, 0xf4});
    const ElemId head = b.add(b.add(elem, Role::table_head), Role::table_row);
    const ElemId pathway = header_cell(b, head, {72, y}, Scope::column, "Förlopp");
    const ElemId status = header_cell(b, head, {200, y}, Scope::column, "Status");
    const ElemId row = b.add(b.add(elem, Role::table_body), Role::table_row);
    const ElemId suicide = header_cell(b, row, {72, y + 18}, Scope::row, "Suicidprevention");
    const ElemId cell = b.add(row, Role::table_data);
    b.document.structure.attributes(cell).headers = {status, suicide};
    b.text(cell, {200, y + 18}, "Remiss till och med 2021");
    const ElemId last = b.add(b.document.structure[row].parent, Role::table_row);
    const ElemId wide = b.add(last, Role::table_data);
    b.document.structure.attributes(wide).column_span = 2;
    b.document.structure.attributes(wide).headers = {pathway, status};
}

void link(Builder& b, int64_t y, ElemId target) {
    const ElemId paragraph = b.add(ElemId::root, Role::paragraph);
    const ElemId outside = b.add(paragraph, Role::link), inside = b.add(paragraph, Role::link);
    b.color = {0x1b, 0x3a, 0x97};
    b.text(outside, {70, y}, "Kunskapsstyrning vård ");
    b.link(outside, rect(70, y - 10, 110, 13), std::string("https://kunskapsstyrningvard.se/"),
           "Kunskapsstyrning vård");
    b.text(inside, {200, y}, "Till rubriken");
    b.link(inside, rect(200, y - 10, 70, 13), target, "Till rubriken");
    b.color = {};
}

void languages(Builder& b, int64_t y) {
    const ElemId paragraph = b.add(ElemId::root, Role::paragraph);
    b.text(paragraph, {70, y}, "På nordsamiska: ");
    const ElemId span = b.add(paragraph, Role::span);
    b.document.structure.attributes(span).language = "se";
    b.text(span, {160, y}, "čielga dilálašvuohta đŋšŧž");
    b.face.family = "DejaVu Sans";
    b.text(paragraph, {320, y}, " ✓ klart");
    b.face.family = "Lato";
}

}  // namespace

document::Document sample(text::Fonts& fonts) {
    Builder b(fonts);
    b.page();
    furniture(b, "1");
    const ElemId title = heading(b, Role::h1, {70, 90}, "Nationellt programområde psykisk hälsa");
    heading(b, Role::h2, {70, 120}, "Läget i korthet");
    b.text(b.add(ElemId::root, Role::paragraph), {70, 140}, "Officiell effekt och affärer: ligaturer fi ffi fl.");
    b.text(b.add(ElemId::root, Role::paragraph), {70, 160}, "Sammansatta tecken: x\u0301 q\u0308\u0323 e\u0301.");
    const ElemId list = b.add(ElemId::root, Role::list);
    b.document.structure.attributes(list).list_numbering = document::ListNumbering::disc;
    item(b, list, 180, "•", "Ångest och depression");
    item(b, list, 196, "•", "Självskadebeteende");
    table(b, 230);
    link(b, 430, title);
    languages(b, 450);
    const ElemId returned = b.add(b.add(ElemId::root, Role::paragraph), Role::content);
    const int64_t width = b.text(returned, {70, 520}, "Att til").thousandths / 1000;
    b.returned_letter(returned, {70 + width, 520}, "l");
    b.text(returned, {70, 534}, "låta är att medge. ");
    const ElemId paragraph = b.add(ElemId::root, Role::paragraph), leaf = b.add(paragraph, Role::content);
    b.text(leaf, {70, 470}, "Det långa ordet kunskaps\u00AD");
    b.text(leaf, {70, 484}, "styrning delas mellan två rader och stycket går vidare på nästa ");
    b.page();
    furniture(b, "2");
    b.text(leaf, {70, 80}, "sida där det slutar.");
    heading(b, Role::h2, {70, 110}, "Nästa steg");
    return std::move(b.document);
}
