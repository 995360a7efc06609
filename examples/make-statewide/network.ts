/** Who is in the sample, what they measure alike, and when their school years are. */
export const network = `# Who is in the network, what all of them measure in the same way, and when their school years are.

state superior "Superior Department of Education" {
  superintendent "Helen Marchetti" contact "superintendent@doe.superior.example"
  city "Fort Brule"
}

region north-shore "North Shore Regional Service Agency" in superior
region iron-country "Iron Country Regional Service Agency" in superior

district port-anders "Port Anders City Schools" in north-shore {
  superintendent "Dr. Lorraine Tubbs" contact "ltubbs@portanders.example"
  city "Port Anders"
  county "St. Clement"
}

school harbor-es "Harbor Elementary School" in port-anders {
  designation CSI since SY2025-26
  title-i schoolwide
  principal "Denise Okoro" contact "dokoro@portanders.example"
  liaison "Paul Lindqvist" contact "plindqvist@portanders.example"
  city "Port Anders"
  county "St. Clement"
  zip "54871"
  phone "715-555-0142"
  enrollment 418
}

school eastgate-es "Eastgate Elementary School" in port-anders {
  designation TSI for english-learners since SY2025-26
  title-i schoolwide
  principal "Miguel Arce" contact "marce@portanders.example"
  liaison "Paul Lindqvist" contact "plindqvist@portanders.example"
  city "Port Anders"
  phone "715-555-0167"
  enrollment 502
}

school addams-ms "Jane Addams Middle School" in port-anders {
  designation ATSI for students-with-disabilities since SY2025-26
  title-i schoolwide
  principal "Renee Vandenberg" contact "rvandenberg@portanders.example"
  liaison "Paul Lindqvist" contact "plindqvist@portanders.example"
  city "Port Anders"
  enrollment 611
}

school douglass-ms "Frederick Douglass Middle School" in port-anders {
  title-i targeted
  principal "Thomas Whelan" contact "twhelan@portanders.example"
  city "Port Anders"
  enrollment 574
}

school port-anders-hs "Port Anders High School" in port-anders {
  designation CSI for graduation since SY2025-26
  title-i none
  principal "Yolanda Pierce" contact "ypierce@portanders.example"
  liaison "Grace Obuya" contact "gobuya@portanders.example"
  city "Port Anders"
  phone "715-555-0110"
  enrollment 1,386
}

district birch-county "Birch County Consolidated Schools" in iron-country {
  superintendent "Carl Haugen" contact "chaugen@birchcounty.example"
  city "Tamarack"
  county "Birch"
}

school tamarack-es "Tamarack Elementary School" in birch-county {
  title-i schoolwide
  principal "Inga Solberg" contact "isolberg@birchcounty.example"
  city "Tamarack"
  county "Birch"
  enrollment 96
}

school birch-lake "Birch Lake School, grades K to 8" in birch-county {
  designation TSI for american-indian since SY2025-26
  title-i schoolwide
  principal "Marlene Whitefeather" contact "mwhitefeather@birchcounty.example"
  city "Birch Lake"
  county "Birch"
  enrollment 231
}

school cold-spring-es "Cold Spring Elementary School" in birch-county {
  designation CSI since SY2027-28
  title-i schoolwide
  principal "Doug Nyberg" contact "dnyberg@birchcounty.example"
  city "Cold Spring"
  county "Birch"
  enrollment 142
}

school birch-county-hs "Birch County High School" in birch-county {
  title-i none
  principal "Wade Karlson" contact "wkarlson@birchcounty.example"
  city "Tamarack"
  county "Birch"
  enrollment 388
}

district mill-river "Mill River Area Schools" in iron-country {
  superintendent "Priya Raman" contact "praman@millriver.example"
  city "Mill River"
  county "Ashwood"
}

school barton-es "Clara Barton Elementary School" in mill-river {
  title-i targeted
  principal "Joanna Pell" contact "jpell@millriver.example"
  city "Mill River"
  enrollment 447
}

school mill-river-ms "Mill River Middle School" in mill-river {
  title-i targeted
  principal "Scott Delacroix" contact "sdelacroix@millriver.example"
  city "Mill River"
  enrollment 688
}

school mill-river-hs "Mill River High School" in mill-river {
  title-i none
  principal "Angela Brandt" contact "abrandt@millriver.example"
  city "Mill River"
  enrollment 1,024
}

calendar SY2026-27 for superior {
  quarter 1 from 2026-08-31 to 2026-10-23
  quarter 2 from 2026-10-26 to 2027-01-15
  quarter 3 from 2027-01-19 to 2027-03-25
  quarter 4 from 2027-04-05 to 2027-06-10
  break "Winter" from 2026-12-21 to 2027-01-03
  break "Spring" from 2027-03-26 to 2027-04-04
}

calendar SY2027-28 for superior {
  quarter 1 from 2027-08-30 to 2027-10-22
  quarter 2 from 2027-10-25 to 2028-01-14
  quarter 3 from 2028-01-18 to 2028-03-24
  quarter 4 from 2028-04-03 to 2028-06-08
  break "Summer" from 2027-07-01 to 2027-08-13
  break "Winter" from 2027-12-20 to 2028-01-02
  break "Spring" from 2028-03-27 to 2028-04-02
}

indicator ela "Students who are proficient in English language arts" {
  unit percent
  better higher
  source "Superior State Assessment, grades 3 to 8 and 11"
  required for CSI, TSI, ATSI
}

indicator math "Students who are proficient in mathematics" {
  unit percent
  better higher
  source "Superior State Assessment, grades 3 to 8 and 11"
  required for CSI, TSI, ATSI
}

indicator absence "Students who miss 10 percent of the school days or more" {
  unit percent
  better lower
  source "State attendance file, end of year"
  required for CSI, TSI, ATSI
}

indicator el-progress "English learners who make their year's progress toward proficiency" {
  unit percent
  better higher
  source "English language proficiency test, state growth targets"
}

indicator on-track-9 "Ninth graders who earn six credits, two of them in English and mathematics" {
  unit percent
  better higher
  source "State course file"
}

indicator graduation "Students who graduate in four years" {
  unit percent
  better higher
  source "Adjusted cohort graduation rate"
}

indicator belonging "Students' mean rating of belonging at school, 1 to 5" {
  unit score
  better higher
  source "State climate survey, spring"
}

fund superior-reads "Superior Reads early literacy grant" {
  origin state
}

fund rural-schools "Small and rural schools aid" {
  origin state
}

fund harbor-fund "Port Anders Harbor Fund" {
  origin private
}

fund general "District general fund" {
  origin local
}
`;
