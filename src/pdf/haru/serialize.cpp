#include "pdf/haru/serialize.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <hpdf.h>
#include <hpdf_list.h>
#include <hpdf_objects.h>

#include "pdf/digest.hpp"
#include "pdf/haru/check.hpp"
#include "pdf/haru/deflate.hpp"
#include "pdf/haru/syntax.hpp"

namespace pdf::haru {

namespace {

constexpr uint32_t id_mask = 0x00FFFFFF;
/// Enough to pack well; a reader has to unpack a whole object stream for one of its objects.
constexpr size_t objects_per_stream = 200;

uint32_t xref_id(const HPDF_Obj_Header& header) { return header.obj_id & id_mask; }

bool is_dict(const void* object) {
    return (static_cast<const HPDF_Obj_Header*>(object)->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT;
}

HPDF_Stream stream_of(void* object) { return is_dict(object) ? static_cast<HPDF_Dict>(object)->stream : nullptr; }

/// The indirect objects that can be reached, numbered from 1 in the order in which they are met.
class Reachable {
public:
    Reachable(HPDF_Xref_Rec& xref, HPDF_Dict_Rec& trailer) : numbers_(xref.entries->count + xref.start_offset, 0) {
        visit_dict(trailer);
        for (size_t next = 0; next < objects_.size();) visit(objects_[next++]);
    }

    [[nodiscard]] const std::vector<void*>& objects() const { return objects_; }
    [[nodiscard]] uint32_t number(const HPDF_Obj_Header& header) const { return numbers_.at(xref_id(header)); }

private:
    void visit(void* object) {
        const auto& header = *static_cast<HPDF_Obj_Header*>(object);
        switch (header.obj_class & uint32_t{HPDF_OCLASS_ANY}) {
        case HPDF_OCLASS_PROXY:
            return meet(static_cast<HPDF_Proxy>(object)->obj);
        case HPDF_OCLASS_DICT:
            return visit_dict(*static_cast<HPDF_Dict>(object));
        case HPDF_OCLASS_ARRAY:
            return visit_array(*static_cast<HPDF_Array>(object));
        default:
            return;
        }
    }

    void visit_dict(HPDF_Dict_Rec& dict) {
        // libharu counts a page tree's leaves, and closes what a page left open, only when it is about to write.
        if (dict.before_write_fn != nullptr) check(dict.before_write_fn(&dict));
        for (HPDF_UINT i = 0; i < dict.list->count; ++i) {
            const auto& element = *static_cast<HPDF_DictElement>(dict.list->obj[i]);
            if (dict.stream == nullptr || std::string_view(element.key) != "Length") visit(element.value);
        }
    }

    void visit_array(HPDF_Array_Rec& array) {
        for (HPDF_UINT i = 0; i < array.list->count; ++i) visit(array.list->obj[i]);
    }

    void meet(void* object) {
        uint32_t& number = numbers_.at(xref_id(*static_cast<HPDF_Obj_Header*>(object)));
        if (number != 0) return;
        objects_.push_back(object);
        number = static_cast<uint32_t>(objects_.size());
    }

    std::vector<void*> objects_;
    std::vector<uint32_t> numbers_;  ///< by libharu's own number
};

/// Where an object is: at an offset, or in an object stream (ISO 32000-1, table 18).
struct Entry {
    uint8_t type = 0;
    uint64_t position = 0;  ///< byte offset, or the number of the object stream
    uint32_t index = 0;     ///< in the object stream
};

class Writer {
public:
    Writer(HPDF_Xref_Rec& xref, HPDF_Dict_Rec& trailer)
        : reachable_(xref, trailer),
          trailer_(trailer),
          entries_(reachable_.objects().size() + 1),
          number_([this](const HPDF_Obj_Header& header) { return reachable_.number(header); }) {}

    std::string write() {
        out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
        write_streams();
        write_object_streams();
        write_cross_references();
        return std::move(out_);
    }

private:
    void write_streams() {
        for (uint32_t i = 0; i < reachable_.objects().size(); ++i) {
            void* object = reachable_.objects()[i];
            if (auto* const stream = stream_of(object)) write_stream(i + 1, *static_cast<HPDF_Dict>(object), stream);
        }
    }

    void write_stream(uint32_t number, HPDF_Dict_Rec& dict, HPDF_Stream stream) {
        const size_t length = HPDF_Stream_Size(stream);
        begin_object(number);
        write_dict(out_, dict, length, number_);
        out_ += "stream\n";
        for (HPDF_UINT i = 0, count = HPDF_MemStream_GetBufCount(stream); i < count; ++i) {
            HPDF_UINT size = 0;
            const HPDF_BYTE* data = HPDF_MemStream_GetBufPtr(stream, i, &size);
            out_.append(reinterpret_cast<const char*>(data), size);
        }
        out_ += "\nendstream\nendobj\n";
    }

    void begin_object(uint32_t number) {
        entries_[number] = {1, out_.size(), 0};
        out_ += fmt::format("{} 0 obj\n", number);
    }

    void write_object_streams() {
        std::vector<uint32_t> numbers;
        for (uint32_t i = 0; i < reachable_.objects().size(); ++i) {
            if (stream_of(reachable_.objects()[i]) != nullptr) continue;
            numbers.push_back(i + 1);
            if (numbers.size() == objects_per_stream) {
                write_object_stream(numbers);
                numbers.clear();
            }
        }
        if (!numbers.empty()) write_object_stream(numbers);
    }

    void write_object_stream(const std::vector<uint32_t>& numbers) {
        const auto stream_number = static_cast<uint32_t>(entries_.size());
        entries_.emplace_back();
        std::string offsets, bodies;
        for (uint32_t i = 0; i < numbers.size(); ++i) {
            offsets += fmt::format("{} {} ", numbers[i], bodies.size());
            write_object(bodies, reachable_.objects()[numbers[i] - 1], number_);
            bodies += '\n';
            entries_[numbers[i]] = {2, stream_number, i};
        }
        write_packed(stream_number, fmt::format("/Type/ObjStm/N {}/First {}", numbers.size(), offsets.size()),
                     offsets + bodies);
    }

    void write_packed(uint32_t number, std::string_view dict, std::string_view data) {
        const std::string packed = deflate(data);
        begin_object(number);
        out_ += fmt::format("<<{}/Filter/FlateDecode/Length {}>>stream\n", dict, packed.size());
        out_ += packed;
        out_ += "\nendstream\nendobj\n";
    }

    void write_cross_references() {
        const auto number = static_cast<uint32_t>(entries_.size());
        const std::string id = hex_digest(out_);
        const uint64_t start = out_.size();
        entries_.push_back({1, start, 0});
        write_packed(number,
                     fmt::format("/Type/XRef/Size {}/W[1 4 2]/Root {} 0 R/Info {} 0 R/ID[<{}><{}>]", entries_.size(),
                                 trailer_reference("Root"), trailer_reference("Info"), id, id),
                     table());
        out_ += fmt::format("startxref\n{}\n%%EOF\n", start);
    }

    [[nodiscard]] uint32_t trailer_reference(const char* key) const {
        return reachable_.number(
            *static_cast<HPDF_Obj_Header*>(checked(HPDF_Dict_GetItem(&trailer_, key, HPDF_OCLASS_DICT))));
    }

    [[nodiscard]] std::string table() const {
        std::string table;
        table.reserve(entries_.size() * 7);
        for (const Entry& entry : entries_) {
            const auto append = [&](uint64_t value, int bytes) {
                while (bytes-- > 0) table += static_cast<char>(value >> (8 * bytes) & 0xFF);
            };
            append(entry.type, 1);
            append(entry.position, 4);
            append(entry.type == 0 ? 0xFFFF : entry.index, 2);
        }
        return table;
    }

    Reachable reachable_;
    HPDF_Dict_Rec& trailer_;
    std::vector<Entry> entries_;
    ObjectNumber number_;
    std::string out_;
};

}  // namespace

std::string serialize(HPDF_Xref_Rec& xref, HPDF_Dict_Rec& trailer) { return Writer(xref, trailer).write(); }

}  // namespace pdf::haru
