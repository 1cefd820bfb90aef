<?xml version="1.0" encoding="UTF-8"?>
<!-- The report of layout.xml as HTML for WeasyPrint: the same words from the same files. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:param name="region"/>
  <xsl:param name="answer"/>
  <xsl:output method="html" encoding="UTF-8"/>
  <xsl:key name="stage-type" match="stage-type" use="@id"/>
  <xsl:variable name="of" select="document('../../../sources/regions.xml')/regions/region[@code = $region]"/>
  <xsl:variable name="told" select="document($answer)/answer"/>
  <xsl:variable name="months" select="'januari  februari mars     april    maj      juni     juli     augusti  septemberoktober  november december '"/>

  <xsl:template match="/programme-area">
    <html lang="sv">
      <head><title>Lägesrapport till <xsl:value-of select="$of/name"/></title><link rel="stylesheet" href="report.css"/></head>
      <body>
        <p class="running"><xsl:value-of select="title"/>: <xsl:value-of select="$of/name"/></p>
        <h1>Lägesrapport till <xsl:value-of select="$of/name"/></h1>
        <p><xsl:value-of select="title"/>, utgåva <xsl:value-of select="@issue"/>. Uppgifterna avser <xsl:value-of select="@as-of"/>. <xsl:value-of select="lead"/></p>
        <h2>Innehåll</h2>
        <table class="contents"><col/><col style="width: 20mm"/>
          <thead><tr><th>Avsnitt</th><th class="end">Sida</th></tr></thead>
          <tbody>
            <xsl:call-template name="entry"><xsl:with-param name="to">alla</xsl:with-param><xsl:with-param name="title">Alla vårdförlopp</xsl:with-param></xsl:call-template>
            <xsl:call-template name="entry"><xsl:with-param name="to">tidslinje</xsl:with-param><xsl:with-param name="title">När vårdförloppen fastställdes</xsl:with-param></xsl:call-template>
            <xsl:call-template name="entry"><xsl:with-param name="to">uppdrag</xsl:with-param><xsl:with-param name="title">Uppdrag och insatser</xsl:with-param></xsl:call-template>
            <xsl:call-template name="entry"><xsl:with-param name="to">vart</xsl:with-param><xsl:with-param name="title">Vårdförloppen vart för sig</xsl:with-param></xsl:call-template>
            <xsl:call-template name="entry"><xsl:with-param name="to">att-gora</xsl:with-param><xsl:with-param name="title">Att göra</xsl:with-param></xsl:call-template>
            <xsl:call-template name="entry"><xsl:with-param name="to">bakgrund</xsl:with-param><xsl:with-param name="title">Händelser och bakgrund</xsl:with-param></xsl:call-template>
            <xsl:call-template name="entry"><xsl:with-param name="to">kallor</xsl:with-param><xsl:with-param name="title">Källor</xsl:with-param></xsl:call-template>
          </tbody></table>

        <h2 id="alla">Alla vårdförlopp</h2>
        <p><xsl:choose>
          <xsl:when test="$told"><xsl:value-of select="$of/name"/> svarade <xsl:value-of select="$told/@as-of"/>.</xsl:when>
          <xsl:otherwise><xsl:value-of select="$of/name"/> har inte svarat.</xsl:otherwise></xsl:choose></p>
        <table><col style="width: 45mm"/><col style="width: 57mm"/><col style="width: 38mm"/><col style="width: 25mm"/>
          <thead><tr><th>Vårdförlopp</th><th>Nationellt</th><th>I regionen</th><th>Åtgärder klara</th></tr></thead>
          <tbody><xsl:for-each select="pathway"><xsl:variable name="here" select="$told/pathway[@ref = current()/@id]"/><tr>
            <th><xsl:value-of select="title[1]"/></th>
            <td><xsl:for-each select="stage[@date][last()]"><xsl:value-of select="key('stage-type', @code)/title"/>, <xsl:value-of select="concat(@certainty, ' ', @date)"/></xsl:for-each></td>
            <td><xsl:choose>
              <xsl:when test="$here/state"><xsl:value-of select="$here/state/@code"/><xsl:if test="$here/state/@date">, <xsl:value-of select="$here/state/@date"/></xsl:if></xsl:when>
              <xsl:otherwise>uppgift saknas</xsl:otherwise></xsl:choose></td>
            <td><xsl:choose>
              <xsl:when test="$here/measures"><xsl:value-of select="concat($here/measures/@done, ' av ', $here/measures/@of)"/></xsl:when>
              <xsl:otherwise>uppgift saknas</xsl:otherwise></xsl:choose></td></tr></xsl:for-each></tbody></table>

        <h2 id="tidslinje">När vårdförloppen fastställdes</h2>
        <xsl:call-template name="drawing"/>

        <h2 id="uppdrag">Uppdrag och insatser</h2>
        <xsl:for-each select="aim[1]/p"><p><xsl:value-of select="."/></p></xsl:for-each>
        <p><xsl:value-of select="concat(assignment/summary, ' ', assignment/collaboration/p, ' ', assignment/statement/p)"/></p>
        <xsl:for-each select="focus-area"><h3><xsl:value-of select="title"/></h3><p><xsl:value-of select="concat(summary, ' ', statement/p)"/></p></xsl:for-each>

        <h2 id="vart">Vårdförloppen vart för sig</h2>
        <xsl:for-each select="pathway">
          <h3><xsl:value-of select="title[1]"/></h3>
          <xsl:for-each select="note"><p><xsl:value-of select="."/></p></xsl:for-each>
          <xsl:for-each select="discrepancy"><p><xsl:value-of select="p"/></p></xsl:for-each>
          <table><col style="width: 55mm"/><col style="width: 25mm"/><col/><col style="width: 30mm"/>
            <thead><tr><th>Skede</th><th>Säkerhet</th><th>Datum</th><th>Källa</th></tr></thead>
            <tbody><xsl:for-each select="stage"><tr><th><xsl:value-of select="key('stage-type', @code)/title"/></th><td><xsl:value-of select="@certainty"/></td><td><xsl:value-of select="@date"/><xsl:if test="not(@date)">–</xsl:if></td><td><xsl:value-of select="@source"/></td></tr></xsl:for-each></tbody></table>
          <xsl:for-each select="$told/pathway[@ref = current()/@id]/responsible"><p class="note">Ansvarig i regionen: <xsl:value-of select="."/>.</p></xsl:for-each>
        </xsl:for-each>

        <h2 id="att-gora">Att göra</h2>
        <table><col style="width: 35mm"/><col/><col style="width: 60mm"/>
          <thead><tr><th>Senast</th><th>Åtgärd</th><th>Roll</th></tr></thead>
          <tbody><xsl:for-each select="actions/action"><tr><td><xsl:value-of select="@due"/><xsl:if test="not(@due)">–</xsl:if></td><td><xsl:value-of select="title"/></td><td><xsl:value-of select="role"/><xsl:if test="not(role)">–</xsl:if></td></tr></xsl:for-each></tbody></table>

        <h2 id="bakgrund">Händelser och bakgrund</h2>
        <xsl:for-each select="event"><h3><xsl:value-of select="title"/></h3><p><xsl:value-of select="p"/></p></xsl:for-each>
        <xsl:for-each select="background/report/p | background/statement/p"><p><xsl:value-of select="."/></p></xsl:for-each>

        <h2 id="kallor">Källor</h2>
        <ul><xsl:for-each select="source"><li><xsl:value-of select="concat(title, ', ', @site)"/></li></xsl:for-each></ul>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="entry"><xsl:param name="to"/><xsl:param name="title"/>
    <tr><td><a href="#{$to}"><xsl:value-of select="$title"/></a></td><td class="end"><a class="page" href="#{$to}"/></td></tr>
  </xsl:template>

  <!-- In points: the plot begins at 156, a month is 8.66 wide and a year 104. -->
  <xsl:template name="drawing">
    <xsl:variable name="decided" select="pathway[stage[@code = 'beslut'][@certainty = 'actual']]"/>
    <xsl:variable name="height" select="24 + 16 * count($decided)"/>
    <svg xmlns="http://www.w3.org/2000/svg" width="165mm" height="{$height}pt" viewBox="0 0 467.7 {$height}" font-family="Lato" role="img" aria-label="När vårdförloppen fastställdes">
      <xsl:call-template name="year"><xsl:with-param name="number" select="0"/><xsl:with-param name="height" select="$height"/></xsl:call-template>
      <xsl:call-template name="year"><xsl:with-param name="number" select="1"/><xsl:with-param name="height" select="$height"/></xsl:call-template>
      <xsl:call-template name="year"><xsl:with-param name="number" select="2"/><xsl:with-param name="height" select="$height"/></xsl:call-template>
      <line x1="355" x2="355" y1="0" y2="{$height}" stroke="#a3341f"/>
      <xsl:for-each select="$decided">
        <xsl:variable name="y" select="24 + 16 * (position() - 1)"/>
        <line x1="0" x2="467.7" y1="{$y}" y2="{$y}" stroke="#9aa7b2" stroke-width="0.5"/>
        <text x="0" y="{$y + 11}" font-size="9" font-weight="bold"><xsl:value-of select="title[1]"/></text>
        <xsl:for-each select="stage[@code = 'beslut'][@certainty = 'actual']">
          <xsl:variable name="month" select="number(substring(@date, 6, 2))"/>
          <xsl:variable name="x" select="156 + 8.66 * (12 * (substring(@date, 1, 4) - 2030) + number(concat('0', substring(@date, 6, 2))) - number(string-length(@date) &gt; 4) + number(concat('0', substring(@date, 9, 2))) div 31)"/>
          <xsl:variable name="length" select="8.66 * (1 + 11 * number(string-length(@date) = 4)) * number(string-length(@date) &lt; 10)"/>
          <rect x="{$x - 3 * number($length = 0)}" y="{$y + 4}" width="{$length + 6 * number($length = 0)}" height="8" fill="#14405f"/>
          <text y="{$y + 11}" font-size="8"><xsl:choose>
            <xsl:when test="$x &lt; 312"><xsl:attribute name="x"><xsl:value-of select="$x + $length + 5"/></xsl:attribute></xsl:when>
            <xsl:otherwise><xsl:attribute name="x"><xsl:value-of select="$x - 6"/></xsl:attribute><xsl:attribute name="text-anchor">end</xsl:attribute></xsl:otherwise></xsl:choose>fastställt, <xsl:if test="string-length(@date) = 10"><xsl:value-of select="number(substring(@date, 9))"/><xsl:text> </xsl:text></xsl:if><xsl:if test="$month"><xsl:value-of select="normalize-space(substring($months, 9 * $month - 8, 9))"/><xsl:text> </xsl:text></xsl:if><xsl:value-of select="substring(@date, 1, 4)"/></text>
        </xsl:for-each>
      </xsl:for-each>
    </svg>
  </xsl:template>
  <xsl:template name="year"><xsl:param name="number"/><xsl:param name="height"/>
    <line xmlns="http://www.w3.org/2000/svg" x1="{156 + 104 * $number}" x2="{156 + 104 * $number}" y1="0" y2="{$height}" stroke="#55606b" stroke-width="0.5"/>
    <text xmlns="http://www.w3.org/2000/svg" x="{158 + 104 * $number}" y="9" font-size="8" font-weight="bold"><xsl:value-of select="2030 + $number"/></text>
  </xsl:template>
</xsl:stylesheet>
