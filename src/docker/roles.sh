#!/bin/sh
# Two roles: the owner migrates, the application's role owns nothing; neither gets around row security.
set -e
psql -v ON_ERROR_STOP=1 -U postgres \
  -v owner="${PEERSTEAD_OWNER_PASSWORD}" -v app="${PEERSTEAD_APP_PASSWORD}" <<'SQL'
create role peerstead_owner login nosuperuser nobypassrls password :'owner';
create role peerstead_app login nosuperuser nobypassrls password :'app';
create database peerstead owner peerstead_owner;
revoke all on database peerstead from public;
grant connect on database peerstead to peerstead_app;
SQL
