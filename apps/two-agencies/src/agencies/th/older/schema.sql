-- The Thai agency's own register, as it was before Spean. Invented; nothing in it is enforced, as in many that exist.
CREATE SCHEMA IF NOT EXISTS older;
CREATE TABLE IF NOT EXISTS older.person_file (
  line integer PRIMARY KEY,
  file_no text NOT NULL,
  first_name text,
  last_name text,
  sex_letter text,
  birth_be text,
  interview_be text,
  conduct_from_be text,
  type_letter text,
  nationality text,
  a1 text,
  a2 text,
  a3 text,
  a4 text,
  a5 text,
  a6 text,
  a7 text,
  a8 text,
  result text
);
