#pragma once

#include <array>

#include "layout/vocabulary.hpp"

/// What the layout language's elements take.
namespace layout::element_table {

constexpr Child layout_children[] = {
    {Element::source, 0, true},   {Element::edition, 0, false},  {Element::key, 0, true},   {Element::output, 1, false},
    {Element::variable, 0, true}, {Element::template_, 0, true}, {Element::page, 1, true},  {Element::style, 0, true},
    {Element::symbol, 0, true},   {Element::message, 0, true},   {Element::flow, 1, false}, {Element::mail, 0, false},
};
constexpr Child edition_children[] = {{Element::source, 0, true}};
constexpr Child symbol_children[] = {{Element::circle}, {Element::rect}, {Element::line}, {Element::path}};
constexpr Child page_children[] = {{Element::header, 0, false}, {Element::footer, 0, false}};
constexpr Child value_of_children[] = {{Element::sort, 0, true}, {Element::fallback, 0, false}};
constexpr Child for_each_children[] = {
    {Element::sort, 0, true}, {Element::text, 0, true}, {Element::fallback, 0, false}};
constexpr Child branch_children[] = {{Element::text, 0, true}};
constexpr Child choose_children[] = {{Element::when, 1, true}, {Element::otherwise, 0, false}};
constexpr Child table_children[] = {
    {Element::caption, 0, false}, {Element::colgroup, 0, false}, {Element::thead, 0, false}, {Element::tbody, 1, true}};
constexpr Child column_children[] = {{Element::col, 1, true}};

constexpr Child call_children[] = {{Element::with_param, 0, true}};

constexpr std::array instructions{Child{Element::variable}, Child{Element::call_template}, Child{Element::for_each},
                                  Child{Element::if_}, Child{Element::choose}};
constexpr std::array block_elements{
    Child{Element::h1}, Child{Element::h2}, Child{Element::h3},    Child{Element::h4},      Child{Element::h5},
    Child{Element::h6}, Child{Element::p},  Child{Element::div},   Child{Element::section}, Child{Element::ul},
    Child{Element::ol}, Child{Element::dl}, Child{Element::table}, Child{Element::hr}};
constexpr std::array figures{Child{Element::timeline},        Child{Element::timeline_table},
                             Child{Element::timeline_legend}, Child{Element::timeline_notes},
                             Child{Element::tile_map},        Child{Element::tile_map_table},
                             Child{Element::sparkline_table}};
constexpr std::array parts{Child{Element::palette},  Child{Element::period}, Child{Element::lane_group},
                           Child{Element::lane},     Child{Element::row},    Child{Element::milestone},
                           Child{Element::stage},    Child{Element::title},  Child{Element::desc},
                           Child{Element::category}, Child{Element::flag},   Child{Element::tile_group},
                           Child{Element::tile},     Child{Element::point}};
constexpr std::array inline_elements{
    Child{Element::value_of},   Child{Element::span},        Child{Element::em},        Child{Element::strong},
    Child{Element::a},          Child{Element::abbr},        Child{Element::del},       Child{Element::ins},
    Child{Element::br},         Child{Element::sup},         Child{Element::sub},       Child{Element::footnote},
    Child{Element::use},        Child{Element::meter},       Child{Element::sparkline}, Child{Element::page_number},
    Child{Element::page_count}, Child{Element::table_number}};

template <size_t... sizes>
constexpr std::array<Child, (sizes + ...)> together(const std::array<Child, sizes>&... lists) {
    std::array<Child, (sizes + ...)> all{};
    size_t next = 0;
    const auto append = [&](const auto& list) {
        for (const Child& child : list) all[next++] = child;
    };
    (append(lists), ...);
    return all;
}

constexpr std::array copies{Child{Element::copy_of}};
constexpr auto blocks = together(block_elements, figures, copies, instructions);
constexpr auto inlines = together(inline_elements, copies, instructions);
constexpr auto blocks_and_inlines = together(block_elements, figures, inline_elements, copies, instructions);
constexpr auto list_items = together(std::array{Child{Element::li}}, instructions);
constexpr auto definitions = together(std::array{Child{Element::dt}, Child{Element::dd}}, instructions);
constexpr auto rows = together(std::array{Child{Element::tr}}, instructions);
constexpr auto cells = together(std::array{Child{Element::th}, Child{Element::td}}, instructions);

constexpr auto timeline_parts =
    together(std::array{Child{Element::title}, Child{Element::palette}, Child{Element::period},
                        Child{Element::lane_group}, Child{Element::lane}},
             instructions);
constexpr auto lane_group_parts = together(std::array{Child{Element::title}, Child{Element::lane}}, instructions);
constexpr auto lane_parts = together(std::array{Child{Element::title}, Child{Element::desc}, Child{Element::row},
                                                Child{Element::milestone}, Child{Element::stage}},
                                     instructions);
constexpr auto row_parts =
    together(std::array{Child{Element::title}, Child{Element::milestone}, Child{Element::stage}}, instructions);
constexpr auto tile_map_parts =
    together(std::array{Child{Element::title}, Child{Element::category}, Child{Element::flag},
                        Child{Element::tile_group}, Child{Element::tile}},
             instructions);
constexpr auto tile_group_parts = together(std::array{Child{Element::title}, Child{Element::tile}}, instructions);
constexpr auto sparkline_points = together(std::array{Child{Element::point}}, instructions);
constexpr Child figure_table_children[] = {{Element::caption, 0, false}, {Element::colgroup, 0, false}};

// What a template can hold: all that may stand where it is called.
constexpr auto anything = together(block_elements, figures, parts, inline_elements,
                                   std::array{Child{Element::li}, Child{Element::dt}, Child{Element::dd},
                                              Child{Element::tr}, Child{Element::th}, Child{Element::td}},
                                   copies, instructions);

}  // namespace layout::element_table
