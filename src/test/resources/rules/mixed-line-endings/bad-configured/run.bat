@echo off
rem ok
