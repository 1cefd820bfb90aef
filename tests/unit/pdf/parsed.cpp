#include "unit/pdf/parsed.hpp"

#include <algorithm>
#include <memory>

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QUtil.hh>

namespace {

class Marks : public QPDFObjectHandle::ParserCallbacks {
public:
    void handleObject(QPDFObjectHandle object, size_t, size_t) override {
        if (object.isOperator())
            handle_operator(object.getOperatorValue());
        else
            operands_.push_back(object);
    }
    void handleEOF() override {}

    PageMarks marks;

private:
    void handle_operator(const std::string& name) {
        static const std::set<std::string> painting = {"TJ", "Tj", "f", "B", "S"};
        if (name == "BDC")
            begin();
        else if (name == "EMC")
            open_.pop_back();
        else if (name == "Tf")
            font_ = operands_.at(0).getName();
        else if (painting.count(name) > 0 && open_.empty())
            ++marks.unmarked;
        if (name == "TJ") show(operands_.at(0));
        operands_.clear();
    }

    void begin() {
        const std::string tag = operands_.at(0).getName();
        QPDFObjectHandle properties = operands_.at(1);
        open_.push_back(tag);
        marks.depth = std::max(marks.depth, open_.size());
        if (properties.hasKey("/MCID")) marks.marked.emplace_back(properties.getKey("/MCID").getIntValueAsInt(), tag);
        if (tag == "/Artifact") marks.artifacts.push_back(properties.getKey("/Type").getName());
        if (properties.hasKey("/ActualText"))
            marks.actual_texts.push_back(properties.getKey("/ActualText").getUTF8Value());
    }

    void show(QPDFObjectHandle array) {
        for (int i = 0; i < array.getArrayNItems(); ++i) {
            if (!array.getArrayItem(i).isString()) continue;
            const std::string codes = array.getArrayItem(i).getStringValue();
            for (size_t at = 0; at + 1 < codes.size(); at += 2)
                marks.cids[font_].insert(static_cast<unsigned char>(codes[at]) << 8 |
                                         static_cast<unsigned char>(codes[at + 1]));
        }
    }

    std::vector<QPDFObjectHandle> operands_;
    std::vector<std::string> open_;
    std::string font_;
};

std::string stream_text(QPDFObjectHandle stream) {
    const auto data = stream.getStreamData(qpdf_dl_all);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

}  // namespace

Parsed::Parsed(std::string written) : bytes(std::move(written)) {
    file.setSuppressWarnings(true);
    file.processMemoryFile("memory", bytes.data(), bytes.size());
    for (QPDFObjectHandle& object : file.getAllObjects())
        if (object.isStream()) object.getStreamData(qpdf_dl_specialized);
    for (const QPDFExc& warning : file.getWarnings()) warnings.emplace_back(warning.what());
}

PageMarks marks_of(QPDFObjectHandle page) {
    Marks marks;
    QPDFPageObjectHelper(page).parseContents(&marks);
    return marks.marks;
}

std::map<int, std::string> to_unicode_of(QPDFObjectHandle font) {
    std::map<int, std::string> texts;
    const std::string cmap = stream_text(font.getKey("/ToUnicode"));
    size_t at = cmap.find("beginbfchar");
    while ((at = cmap.find('<', at)) != std::string::npos) {
        const size_t middle = cmap.find("><", at), end = cmap.find('>', middle + 2);
        const std::string text = QUtil::hex_decode(cmap.substr(middle + 2, end - middle - 2));
        texts[std::stoi(cmap.substr(at + 1, middle - at - 1), nullptr, 16)] = QUtil::utf16_to_utf8("\xFE\xFF" + text);
        at = end;
    }
    return texts;
}
