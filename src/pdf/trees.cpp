#include "pdf/trees.hpp"

#include <algorithm>
#include <span>

namespace pdf {

namespace {

/// How many entries or kids a node has at most.
constexpr size_t fan_out = 64;

using haru::Array;
using haru::Dict;

void add_key(Array array, int64_t key) { array.add(key); }
void add_key(Array array, const std::string& key) { array.add(haru::Bytes{key}); }

template <class Key>
struct Node {
    Node(Dict written, Key first, Key last) : dict(written), least(std::move(first)), greatest(std::move(last)) {}
    Dict dict;
    Key least, greatest;
};

template <class Key>
void write_limits(const Node<Key>& node) {
    Array limits = Dict(node.dict).set_array("Limits");
    add_key(limits, node.least);
    add_key(limits, node.greatest);
}

template <class Key>
void write_entries(Dict node, const char* name, std::span<const std::pair<Key, TreeValue>> entries) {
    Array array = node.set_array(name);
    for (const auto& [key, value] : entries) {
        add_key(array, key);
        std::visit([&array](auto object) { array.add(object); }, value);
    }
}

template <class Key>
void write_kids(Dict node, std::span<const Node<Key>> kids) {
    Array array = node.set_array("Kids");
    for (const Node<Key>& kid : kids) array.add(kid.dict);
}

/// Calls `take` with stretches of at most `fan_out` of the values.
template <class T, class Take>
void in_stretches(std::span<const T> values, Take take) {
    for (; !values.empty(); values = values.subspan(std::min(fan_out, values.size())))
        take(values.first(std::min(fan_out, values.size())));
}

template <class Key>
std::vector<Node<Key>> leaves(haru::File& file, const char* name, std::span<const std::pair<Key, TreeValue>> entries) {
    std::vector<Node<Key>> nodes;
    in_stretches(entries, [&](auto stretch) {
        nodes.push_back({file.add_dict(), stretch.front().first, stretch.back().first});
        write_limits(nodes.back());
        write_entries(nodes.back().dict, name, stretch);
    });
    return nodes;
}

template <class Key>
std::vector<Node<Key>> parents(haru::File& file, const std::vector<Node<Key>>& kids) {
    std::vector<Node<Key>> nodes;
    in_stretches(std::span<const Node<Key>>(kids), [&](auto stretch) {
        nodes.push_back({file.add_dict(), stretch.front().least, stretch.back().greatest});
        write_limits(nodes.back());
        write_kids(nodes.back().dict, stretch);
    });
    return nodes;
}

template <class Key>
void write_tree(haru::File& file, Dict root, const char* name, std::span<const std::pair<Key, TreeValue>> entries) {
    if (entries.size() <= fan_out) return write_entries(root, name, entries);
    std::vector<Node<Key>> nodes = leaves(file, name, entries);
    while (nodes.size() > fan_out) nodes = parents(file, nodes);
    write_kids(root, std::span<const Node<Key>>(nodes));
}

}  // namespace

void write_number_tree(haru::File& file, Dict root, const std::vector<std::pair<int64_t, TreeValue>>& entries) {
    write_tree<int64_t>(file, root, "Nums", entries);
}

void write_name_tree(haru::File& file, Dict root, const std::vector<std::pair<std::string, TreeValue>>& entries) {
    write_tree<std::string>(file, root, "Names", entries);
}

}  // namespace pdf
